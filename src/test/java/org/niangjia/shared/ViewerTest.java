package org.niangjia.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.shared.Permission.ANSWER_REQUESTS;
import static org.niangjia.shared.Permission.MANAGE_ACCOUNTS;
import static org.niangjia.shared.Permission.SEE_COUNTERS;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.Reach.Extent;

class ViewerTest {
    private static final OrganizationId TOWNSHIP = OrganizationId.seeded("women", "152201101");
    private static final Viewer.Officer CHAIR = new Viewer.Officer(
            new AccountId(new UUID(0, 1)),
            "演示主席",
            TOWNSHIP,
            "CHAIR",
            Map.of(ANSWER_REQUESTS, Extent.OWN, SEE_COUNTERS, Extent.COUNTERS_ONLY));

    @Test
    void anOfficerMayWhatHerRoleCarries() {
        assertThat(CHAIR.may(ANSWER_REQUESTS)).isTrue();
        assertThat(CHAIR.may(MANAGE_ACCOUNTS)).isFalse();
    }

    @Test
    void reachBeginsWhereTheRoleIsHeld() {
        assertThat(CHAIR.reach(ANSWER_REQUESTS)).contains(new Reach(Extent.OWN, TOWNSHIP));
        assertThat(CHAIR.reach(MANAGE_ACCOUNTS)).isEmpty();
    }

    @Test
    void countersShowNoRecords() {
        assertThat(CHAIR.reach(SEE_COUNTERS))
                .hasValueSatisfying(reach -> assertThat(reach.showsRecords()).isFalse());
        assertThat(new Reach(Extent.OWN, TOWNSHIP).showsRecords()).isTrue();
        assertThat(new Reach(Extent.OWN_AND_BELOW, TOWNSHIP).showsRecords()).isTrue();
    }
}
