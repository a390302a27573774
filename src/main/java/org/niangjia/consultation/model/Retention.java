package org.niangjia.consultation.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Step.Outcome;
import org.niangjia.shared.WorkingCalendar;

/**
 * For how many days a request is kept after its end, by how it ended. The documents name none (catalogue Z, 15): each is
 * a parameter of the installation.
 *
 * @param withdrawn she took it back
 * @param closed by the outcome with which a desk closed it; all of them
 */
public record Retention(int withdrawn, Map<Outcome, Integer> closed) {
    public Retention {
        closed = Map.copyOf(closed);
    }

    /** The step by which it ended last; empty: it has not. */
    public static Optional<Step> end(List<Step> steps) {
        return steps.reversed().stream().filter(Step::isEnd).findFirst();
    }

    /** On the day after this one it goes. What counts is when it ended, not what was looked at or marked since. */
    public LocalDate lastDay(Step end) {
        return lastDay(WorkingCalendar.day(end.at()), end.outcome());
    }

    /** @param outcome null: she took it back */
    public LocalDate lastDay(LocalDate ended, @Nullable Outcome outcome) {
        return ended.plusDays(outcome == null ? withdrawn : Objects.requireNonNull(closed.get(outcome)));
    }
}
