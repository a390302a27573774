package org.niangjia.organization.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TreePathTest {
    private static final TreePath ROOT = new TreePath("w");
    private static final TreePath SECOND = ROOT.child(2);

    @Test
    void aChildStandsBehindItsParentInFixedWidth() {
        assertThat(SECOND.child(17).text()).isEqualTo("w002017");
    }

    @Test
    void coversItselfAndAllBelowButNoSibling() {
        assertThat(SECOND.covers(SECOND)).isTrue();
        assertThat(SECOND.covers(SECOND.child(999))).isTrue();
        assertThat(SECOND.covers(ROOT)).isFalse();
        assertThat(SECOND.covers(ROOT.child(20))).isFalse();
        assertThat(SECOND.covers(ROOT.child(3))).isFalse();
        assertThat(SECOND.covers(new TreePath("u002"))).isFalse();
    }

    @Test
    void theRangeToItsEndHoldsTheSubtreeAndNothingElse() {
        assertThat(SECOND.child(999).child(999).text()).isBetween(SECOND.text(), SECOND.end());
        assertThat(ROOT.child(3).text()).isGreaterThan(SECOND.end());
        assertThat(ROOT.child(1).child(999).text()).isLessThan(SECOND.text());
    }

    @Test
    void leadsUpToTheRootOfItsLine() {
        assertThat(SECOND.child(17).upwards()).containsExactly(SECOND.child(17), SECOND, ROOT);
        assertThat(ROOT.upwards()).containsExactly(ROOT);
    }

    @Test
    void whatIsNoPathIsRefused() {
        for (var text : new String[] {"", "W", "w1", "w01a", "002", "w002 ", "ww"}) {
            assertThatThrownBy(() -> new TreePath(text)).isInstanceOf(IllegalArgumentException.class);
        }
        assertThatThrownBy(() -> ROOT.child(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ROOT.child(1_000)).isInstanceOf(IllegalArgumentException.class);
    }
}
