package org.niangjia.consultation.web.staff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.State;

/** The chips of the work list. */
enum WorkFilter {
    TODO(Set.of(State.NEW, State.IN_HAND)),
    NEW(Set.of(State.NEW)),
    MINE(Set.of(State.IN_HAND, State.WAITING_FOR_HER, State.ANSWERED)),
    HERS(Set.of(State.WAITING_FOR_HER)),
    ANSWERED(Set.of(State.ANSWERED)),
    CLOSED(Set.of(State.CLOSED, State.WITHDRAWN));

    @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
    private final Set<State> states;

    WorkFilter(Set<State> states) {
        this.states = states;
    }

    Set<State> states() {
        return states;
    }

    String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static WorkFilter of(@Nullable String id) {
        for (var filter : values()) {
            if (filter.id().equals(id)) {
                return filter;
            }
        }
        return TODO;
    }
}
