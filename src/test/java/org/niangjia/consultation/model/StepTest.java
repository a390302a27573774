package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
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

    /** The place of the step, each an hour after the one before. */
    private static int waitsSince(Act... acts) {
        var steps = new ArrayList<Step>();
        for (var act : acts) {
            steps.add(new Step(act, at(steps.size()), null, DESK, DESK, "", null));
        }
        return List.of(steps.stream().map(Step::at).toArray()).indexOf(Step.owedSince(steps));
    }

    private static Instant at(int hour) {
        return Instant.EPOCH.plusSeconds(3_600L * hour);
    }
}
