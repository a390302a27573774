package org.niangjia.shared;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OrganizationIdTest {
    /** Cells merge by these ids: a change here would split every installation from every other. */
    @Test
    void aSeededIdIsTheSameInEveryInstallation() {
        assertThat(OrganizationId.seeded("women", "152201")).hasToString("a0d7eff6-2eaa-359b-9ce7-97bb0eb8c395");
        assertThat(OrganizationId.seeded("women", "")).hasToString("ec6e0e4b-9294-3d28-88cb-a8596114a2f0");
    }

    @Test
    void lineAndRegionBothCount() {
        var ulanhot = OrganizationId.seeded("women", "152201");
        assertThat(OrganizationId.seeded("women", "152201")).isEqualTo(ulanhot);
        assertThat(OrganizationId.seeded("union", "152201")).isNotEqualTo(ulanhot);
        assertThat(OrganizationId.seeded("women", "1522")).isNotEqualTo(ulanhot);
    }
}
