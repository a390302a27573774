package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.Step.Outcome;

class RetentionTest {
    private static final Retention RETENTION =
            new Retention(30, Map.of(Outcome.SOLVED, 100, Outcome.NOT_A_REQUEST, 40));
    private static final Step ASKED = step(Act.ASKED, "2026-03-01T01:00:00Z", null);

    @Test
    void howItEndedSaysTheLastDay() {
        var end = step(Act.CLOSED, "2026-03-02T01:00:00Z", Outcome.SOLVED);
        assertThat(RETENTION.lastDay(end)).isEqualTo(LocalDate.parse("2026-06-10"));
    }

    /** After four in the afternoon in Greenwich it is tomorrow in Shanghai. */
    @Test
    void theDayIsThatOfShanghai() {
        var end = step(Act.WITHDRAWN, "2026-03-02T16:30:00Z", null);
        assertThat(RETENTION.lastDay(end)).isEqualTo(LocalDate.parse("2026-04-02"));
    }

    @Test
    void theLastEndCountsAndNothingThatCameAfterIt() {
        var first = step(Act.CLOSED, "2026-03-02T01:00:00Z", Outcome.NOT_A_REQUEST);
        var added = step(Act.ADDED, "2026-03-03T01:00:00Z", null);
        var last = step(Act.CLOSED, "2026-03-05T01:00:00Z", Outcome.SOLVED);
        var rated = step(Act.RATED, "2026-04-05T01:00:00Z", null);
        assertThat(Retention.end(List.of(ASKED, first, added, last, rated))).contains(last);
        assertThat(Retention.end(List.of(ASKED, added))).isEmpty();
    }

    private static Step step(Act act, String at, @Nullable Outcome outcome) {
        return new Step(act, Instant.parse(at), null, new UUID(0, 1), new UUID(0, 1), "", outcome);
    }
}
