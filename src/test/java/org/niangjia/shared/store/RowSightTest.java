package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;

class RowSightTest {
    private static final UUID REQUEST = new UUID(1, 2);

    @Test
    void rowsAreToldAnOfficersOrganisationAndAccount() {
        var officer = new Viewer.Officer(
                new AccountId(new UUID(3, 4)), "演示干部", new OrganizationId(new UUID(5, 6)), "OFFICER", Map.of());
        assertThat(RowSight.of(officer).settings())
                .isEqualTo(Map.of(
                        "kind", "officer",
                        "organization", "00000000-0000-0005-0000-000000000006",
                        "account", "00000000-0000-0003-0000-000000000004"));
    }

    @Test
    void aReceiptHolderSeesOneRequestAndAJobNone() {
        assertThat(RowSight.of(new Viewer.ReceiptHolder(REQUEST)).settings())
                .isEqualTo(Map.of("kind", "receipt", "request", REQUEST.toString()));
        assertThat(RowSight.of(new Viewer.Job("reminders")).settings()).isEqualTo(Map.of("kind", "job"));
        assertThat(RowSight.of(new Viewer.Visitor()).settings()).isEqualTo(Map.of("kind", "visitor"));
    }

    @Test
    void keysTravelAsHexadecimals() {
        var key = new byte[] {0, 15, (byte) 0xff};
        assertThat(RowSight.door(List.of(key)).settings()).isEqualTo(Map.of("kind", "door", "key", "000fff"));
        assertThat(RowSight.lookUp(List.of(key, new byte[] {7})).settings())
                .isEqualTo(Map.of("kind", "look_up", "key", "000fff,07"));
    }
}
