package org.niangjia.consultation.web.staff;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;

/** The chips of the work list: what the desk owes, what she owes, what nobody brought to its end, and the rest. */
enum WorkFilter {
    OURS(Selection.of(State.NEW, State.IN_HAND)),
    NEW(Selection.of(State.NEW)),
    OVERDUE(Selection.of(State.NEW, State.IN_HAND, State.WAITING_FOR_HER, State.ANSWERED)
            .late()),
    MINE(Selection.of(State.IN_HAND, State.WAITING_FOR_HER, State.ANSWERED)),
    HERS(Selection.of(State.WAITING_FOR_HER)),
    ANSWERED(Selection.of(State.ANSWERED)),
    CLOSED(Selection.of(State.CLOSED, State.WITHDRAWN));

    @SuppressWarnings("ImmutableEnumChecker") // its set is a copy
    private final Selection selection;

    WorkFilter(Selection selection) {
        this.selection = selection;
    }

    Selection selection() {
        return selection;
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
        return OURS;
    }
}
