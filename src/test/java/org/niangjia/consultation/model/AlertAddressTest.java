package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;
import tools.jackson.databind.json.JsonMapper;

class AlertAddressTest {
    private static final Instant GIVEN = Instant.parse("2026-03-10T02:00:00Z");
    private static final Instant LATER = Instant.parse("2026-03-11T02:00:00Z");
    private static final OrganizationId ONE = new OrganizationId(new UUID(1, 1));
    private static final OrganizationId OTHER = new OrganizationId(new UUID(2, 2));

    private final JsonMapper json = JsonMapper.builder().build();

    @Test
    void whatOneDeskToldIsNothingOfTheOther() {
        var address = new AlertAddress("her@example.org", "", GIVEN).told(ONE, LATER);
        assertThat(address.told(ONE)).isEqualTo(LATER);
        assertThat(address.told(OTHER)).isEqualTo(GIVEN);
    }

    @Test
    void oneFromBeforeDesksWereToldApartIsRead() {
        var old = "{\"mail\":\"her@example.org\",\"number\":\"\",\"told\":\"2026-03-10T02:00:00Z\",\"empty\":false}";
        var read = json.readValue(old, AlertAddress.class);
        assertThat(read).isEqualTo(new AlertAddress("her@example.org", "", GIVEN));
        assertThat(read.told(ONE)).isEqualTo(GIVEN);
        assertThat(read.refused()).isEmpty();
    }

    @Test
    void whatIsWrittenIsRead() {
        var address = new AlertAddress("her@example.org", "13000000000", GIVEN)
                .told(ONE, LATER)
                .refused("13000000000");
        assertThat(json.readValue(json.writeValueAsBytes(address), AlertAddress.class))
                .isEqualTo(address);
    }
}
