package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class StepTest {
    private static final UUID DESK = UUID.fromString("11111111-1111-4111-8111-111111111111");

    @Test
    void sheWaitsSinceSheAsked() {
        assertThat(waitsSince(Act.ASKED, Act.CLAIMED)).isZero();
    }

    @Test
    void whatSheAddsWhileSheWaitsPutsNothingOff() {
        assertThat(waitsSince(Act.ASKED, Act.CLAIMED, Act.ADDED, Act.HANDED_OVER))
                .isZero();
    }

    @Test
    void afterAnAnswerSheWaitsSinceSheWroteAgain() {
        assertThat(waitsSince(Act.ASKED, Act.ANSWERED, Act.RATED, Act.ADDED, Act.CLAIMED, Act.ADDED))
                .isEqualTo(3);
    }

    @Test
    void reopenedSheWaitsSinceThen() {
        assertThat(waitsSince(Act.ASKED, Act.CLOSED, Act.REOPENED)).isEqualTo(2);
    }

    @Test
    void markedUrgentAfterAnAnswerSheWaitsSinceThen() {
        assertThat(waitsSince(Act.ASKED, Act.CLAIMED, Act.MARKED_URGENT)).isZero();
        assertThat(waitsSince(Act.ASKED, Act.ANSWERED, Act.MARKED_URGENT)).isEqualTo(2);
    }

    @Test
    void itsEndIsCountedFromWhenItWasOpenedLast() {
        assertThat(openSince(Act.ASKED, Act.ANSWERED, Act.ADDED, Act.ANSWERED)).isZero();
        assertThat(openSince(Act.ASKED, Act.CLOSED, Act.RATED, Act.STOOD_ASIDE)).isZero();
        assertThat(openSince(Act.ASKED, Act.CLOSED, Act.RATED, Act.ADDED, Act.ANSWERED, Act.ADDED))
                .isEqualTo(3);
        assertThat(openSince(Act.ASKED, Act.CLOSED, Act.REOPENED, Act.CLOSED, Act.REOPENED))
                .isEqualTo(4);
    }

    private static int waitsSince(Act... acts) {
        return place(steps(acts), Step::owedSince);
    }

    private static int openSince(Act... acts) {
        return place(steps(acts), Step::openSince);
    }

    /** Which of the steps it is. */
    private static int place(List<Step> steps, Function<List<Step>, Instant> since) {
        return steps.stream().map(Step::at).toList().indexOf(since.apply(steps));
    }

    /** Each an hour after the one before. */
    private static List<Step> steps(Act... acts) {
        var steps = new ArrayList<Step>();
        for (var act : acts) {
            steps.add(new Step(act, at(steps.size()), null, DESK, DESK, "", null));
        }
        return steps;
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }
}
