package org.niangjia.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;

class MarkedTest {
    private static final OrganizationId ONE = new OrganizationId(new UUID(0, 1));
    private static final OrganizationId OTHER = new OrganizationId(new UUID(0, 2));

    @Test
    void ofWhatNobodyTouchedNothingIsCounted() {
        var marked = new Marked();
        assertThat(marked.isEmpty()).isTrue();
        marked.add(ONE, "seat");
        marked.add(ONE, "unit");
        marked.add(OTHER, "seat");
        assertThat(marked.organizations()).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(marked.of(source("seat.measure_roster"))).containsExactlyInAnyOrder(ONE, OTHER);
        assertThat(marked.of(source("unit.measure_unit"))).containsExactly(ONE);
        assertThat(marked.of(source("consultation.measure_request"))).isEmpty();
    }

    /** After a proof found a difference nobody knows whose. */
    @Test
    void aMarkOfNoModuleIsOneOfAll() {
        var marked = new Marked();
        marked.add(ONE, Marked.ALL);
        assertThat(marked.of(source("seat.measure_roster"))).containsExactly(ONE);
        assertThat(marked.of(source("consultation.measure_request"))).containsExactly(ONE);
    }

    private static Source source(String view) {
        return new Source(ViewName.of(view), null, List.of());
    }
}
