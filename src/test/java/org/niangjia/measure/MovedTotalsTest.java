package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.measure.model.Amount;
import org.niangjia.shared.OrganizationId;

/** Totals while organisations come to stand elsewhere. */
class MovedTotalsTest {
    private final Random chance = new Random(20260310);

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    private OrganizationId village;
    private OrganizationId from;
    private OrganizationId to;

    @BeforeEach
    void somethingIsCountedInAVillage() throws SQLException {
        trial = new Trial();
        village = trial.place(chance);
        from = trial.upwards(village).get(1);
        to = trial.upwards(trial.place(chance)).get(1);
        assertThat(to).isNotEqualTo(from);
        trial.write(() -> trial.add(village, Map.of("taken", true)));
        trial.folding.atStart();
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void theOnesAboveChangeAndOnlyWhenItIsFolded() {
        trial.move(village, to);
        assertThat(trial.total(from, Trial.THINGS)).isEqualTo(new Amount(1, 1, 0));
        trial.folding.settle();
        assertThat(trial.total(from, Trial.THINGS)).isEqualTo(Amount.NONE);
        assertThat(trial.total(to, Trial.THINGS)).isEqualTo(new Amount(1, 1, 0));
        assertThat(trial.recounted().differences()).isZero();
    }

    /** It was marked before it was moved: what is new is added to those who stand above now. */
    @Test
    void whatIsMarkedStillIsFoldedAfterwards() {
        trial.write(() -> trial.add(village, Map.of("taken", false)));
        trial.move(village, to);
        trial.write(() -> trial.add(village, Map.of("taken", false)));
        trial.folding.settle();
        assertThat(trial.total(from, Trial.THINGS)).isEqualTo(Amount.NONE);
        assertThat(trial.total(to, Trial.THINGS)).isEqualTo(new Amount(3, 3, 0));
    }

    @Test
    void aMoveThatIsNotAppliedYetIsNoDifferenceOfTheProofs() {
        trial.move(village, to);
        assertThat(trial.recounted().moving()).isTrue();
        assertThat(trial.folding.atStart().differences()).isZero();
        assertThat(trial.recounted().moving()).isFalse();
    }

    /** What the totals lacked then they have by the move itself: it would be added twice. */
    @Test
    void whatWasFoundBeforeAMoveWasAppliedHoldsNoMore() {
        assertThat(trial.holds(trial.recounted())).isTrue();
        trial.move(village, to);
        var found = trial.recounted();
        assertThat(found.totals().all()).isNotEmpty();
        assertThat(trial.holds(found)).isFalse();
        trial.folding.settle();
        assertThat(trial.holds(found)).isFalse();
    }

    /** What it found is of a tree that is no more: put right by that, totals would be wrong from then on. */
    @Test
    void aTreeThatChangesWhileAllIsCountedIsCountedAgain() {
        var isMoved = new AtomicBoolean();
        var node = trial.node(() -> {
            if (!isMoved.getAndSet(true)) {
                CompletableFuture.runAsync(() -> trial.move(village, to)).join();
            }
        });
        assertThat(node.atStart().differences()).isZero();
        assertThat(isMoved).isTrue();
        assertThat(trial.total(to, Trial.THINGS)).isEqualTo(new Amount(1, 1, 0));
        assertThat(trial.recounted().differences()).isZero();
    }
}
