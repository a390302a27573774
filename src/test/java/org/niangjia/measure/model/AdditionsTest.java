package org.niangjia.measure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.niangjia.measure.MeasureId;
import org.niangjia.shared.OrganizationId;

class AdditionsTest {
    private static final FigureKey KEY = FigureKey.now(new OrganizationId(new UUID(1, 2)), new MeasureId("waiting"));
    private static final Amount ONE = new Amount(1, 1, 0);

    private final Additions additions = new Additions();

    /** A country's figures are compared with little memory. */
    @Test
    void nothingTakesNoRoom() {
        additions.add(KEY, Amount.NONE, Amount.NONE);
        assertThat(additions.all()).isEmpty();
        additions.add(KEY, ONE, ONE);
        additions.add(KEY, Amount.NONE, ONE);
        assertThat(additions.of(KEY)).isEqualTo(new Additions.Addition(ONE, ONE.plus(ONE)));
        additions.add(KEY, Amount.NONE.minus(ONE), Amount.NONE.minus(ONE).minus(ONE));
        assertThat(additions.all()).isEmpty();
    }
}
