package org.niangjia.consultation.model;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * Which of a desk's requests a list shows.
 *
 * @param assignee whose; null: anybody's and nobody's
 * @param overdue only those whose next step, or whose end, is late
 */
public record Selection(Set<State> states, @Nullable AccountId assignee, boolean overdue) {
    public Selection {
        states = Set.copyOf(states);
    }

    public static Selection of(State first, State... others) {
        return new Selection(EnumSet.of(first, others), null, false);
    }

    public Selection of(@Nullable AccountId officer) {
        return new Selection(states, officer, overdue);
    }

    /** Whether the desk owes the next step in all of them. */
    public boolean waitsForDesk() {
        return states.stream().allMatch(State::waitsForDesk);
    }

    /** Of these, those in which the desk owes the next step. */
    public Selection waiting() {
        return new Selection(
                states.stream().filter(State::waitsForDesk).collect(Collectors.toSet()), assignee, overdue);
    }

    public Selection late() {
        return new Selection(states, assignee, true);
    }
}
