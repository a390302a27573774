package org.niangjia.consultation.model;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * Who answers at one desk now. What anybody else has in hand there is nobody's: she will not act on it, so it waits as if
 * it were new. The list's own words for the same rule are in {@code DeskListStore}.
 */
@FunctionalInterface
public interface Answering {
    boolean has(AccountId account);

    default boolean isLeft(State state, @Nullable AccountId assignee) {
        return state == State.IN_HAND && assignee != null && !has(assignee);
    }

    /** Where it stands for the desk. */
    default State state(State stored, @Nullable AccountId assignee) {
        return isLeft(stored, assignee) ? State.NEW : stored;
    }
}
