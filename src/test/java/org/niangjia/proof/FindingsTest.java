package org.niangjia.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.store.KeptRequests.Kept;
import org.niangjia.proof.Findings.Sent;

/** The judge of the proof can say no. */
class FindingsTest {
    private static final Instant NOON = Instant.parse("2026-03-08T04:00:00Z");

    @Test
    void acknowledgedAndGoneIsLost() {
        var found = Findings.of("r", List.of(sent("r 1", 1), sent("r 2", 1)), List.of(kept("r 1", 0)), List.of());
        assertThat(found.lost()).containsExactly("r 2");
    }

    @Test
    void notAcknowledgedIsNotLost() {
        var found = Findings.of("r", List.of(new Sent("r 1", null)), List.of(), List.of());
        assertThat(found.lost()).isEmpty();
    }

    @Test
    void twiceThereIsADuplicate() {
        var found = Findings.of("r", List.of(sent("r 1", 1)), List.of(kept("r 1", 0), kept("r 1", 0)), List.of());
        assertThat(found.duplicates()).containsExactly("r 1");
        assertThat(found.lost()).isEmpty();
    }

    @Test
    void changedWordsAreStrangeAndTheOriginalIsLost() {
        var found = Findings.of("r", List.of(sent("r 1", 1)), List.of(kept("r 1?", 0), kept("other", 0)), List.of());
        assertThat(found.strange()).containsExactly("r 1?");
        assertThat(found.lost()).containsExactly("r 1");
    }

    @Test
    void answerThatRepeatsAnOldRequestIsNoRecovery() {
        var found = Findings.of(
                "r",
                List.of(sent("r 1", 11), sent("r 2", 15)),
                List.of(kept("r 1", 9), kept("r 2", 14)),
                List.of(new Strike(Blow.BOTH, NOON.plusSeconds(10))));
        assertThat(found.recoveries()).containsExactly(Duration.ofSeconds(5));
    }

    @Test
    void overtakenKillHasNoRecoveryOfItsOwn() {
        var found = Findings.of(
                "r",
                List.of(sent("r 1", 15)),
                List.of(kept("r 1", 14)),
                List.of(
                        new Strike(Blow.APPLICATION, NOON.plusSeconds(10)),
                        new Strike(Blow.SERVER, NOON.plusSeconds(12))));
        assertThat(found.recoveries()).containsExactly(Duration.ofSeconds(3));
    }

    private static Sent sent(String words, int acknowledgedSecond) {
        return new Sent(words, NOON.plusSeconds(acknowledgedSecond));
    }

    private static Kept kept(String words, int receivedSecond) {
        return new Kept(words, NOON.plusSeconds(receivedSecond), List.of());
    }
}
