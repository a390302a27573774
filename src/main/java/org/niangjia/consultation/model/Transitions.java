package org.niangjia.consultation.model;

import static org.niangjia.consultation.model.State.ANSWERED;
import static org.niangjia.consultation.model.State.CLOSED;
import static org.niangjia.consultation.model.State.DELETED;
import static org.niangjia.consultation.model.State.IN_HAND;
import static org.niangjia.consultation.model.State.NEW;
import static org.niangjia.consultation.model.State.WAITING_FOR_HER;
import static org.niangjia.consultation.model.State.WITHDRAWN;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** The one table of all changes: what may follow what. */
public final class Transitions {
    private static final Map<Act, Map<State, State>> TABLE = new EnumMap<>(Act.class);
    /** Whatever its state. */
    private static final Map<State, State> SAME = Map.of(
            NEW, NEW,
            IN_HAND, IN_HAND,
            WAITING_FOR_HER, WAITING_FOR_HER,
            ANSWERED, ANSWERED,
            CLOSED, CLOSED,
            WITHDRAWN, WITHDRAWN);

    static {
        TABLE.put(
                Act.CLAIMED,
                Map.of(NEW, IN_HAND, IN_HAND, IN_HAND, WAITING_FOR_HER, WAITING_FOR_HER, ANSWERED, ANSWERED));
        TABLE.put(Act.ANSWERED, Map.of(IN_HAND, ANSWERED, WAITING_FOR_HER, ANSWERED, ANSWERED, ANSWERED));
        TABLE.put(Act.ASKED_BACK, Map.of(IN_HAND, WAITING_FOR_HER, ANSWERED, WAITING_FOR_HER));
        TABLE.put(
                Act.ADDED,
                Map.of(NEW, NEW, IN_HAND, IN_HAND, WAITING_FOR_HER, IN_HAND, ANSWERED, IN_HAND, CLOSED, NEW));
        // Whoever has this code need not have the other: it stands as it stood.
        TABLE.put(Act.JOINED, Map.of(NEW, NEW, IN_HAND, IN_HAND, WAITING_FOR_HER, WAITING_FOR_HER, ANSWERED, ANSWERED));
        TABLE.put(Act.HANDED_OVER, Map.of(NEW, NEW, IN_HAND, NEW, WAITING_FOR_HER, NEW, ANSWERED, NEW));
        TABLE.put(Act.FOLLOWED, Map.of(CLOSED, CLOSED));
        TABLE.put(Act.ESCALATED, Map.of(NEW, NEW, IN_HAND, NEW));
        // Also of what is finished: she could reopen it.
        TABLE.put(
                Act.STOOD_ASIDE,
                Map.of(
                        NEW,
                        NEW,
                        IN_HAND,
                        NEW,
                        WAITING_FOR_HER,
                        NEW,
                        ANSWERED,
                        NEW,
                        CLOSED,
                        CLOSED,
                        WITHDRAWN,
                        WITHDRAWN));
        // Whatever was said before: an answer is due within minutes.
        TABLE.put(Act.MARKED_URGENT, Map.of(NEW, NEW, IN_HAND, IN_HAND, WAITING_FOR_HER, IN_HAND, ANSWERED, IN_HAND));
        TABLE.put(Act.CLOSED, Map.of(IN_HAND, CLOSED, WAITING_FOR_HER, CLOSED, ANSWERED, CLOSED));
        TABLE.put(Act.REOPENED, Map.of(CLOSED, IN_HAND));
        // Once answered, also while another federation goes on with it.
        TABLE.put(
                Act.RATED,
                Map.of(
                        NEW,
                        NEW,
                        IN_HAND,
                        IN_HAND,
                        WAITING_FOR_HER,
                        WAITING_FOR_HER,
                        ANSWERED,
                        ANSWERED,
                        CLOSED,
                        CLOSED));
        TABLE.put(
                Act.WITHDRAWN,
                Map.of(NEW, WITHDRAWN, IN_HAND, WITHDRAWN, WAITING_FOR_HER, WITHDRAWN, ANSWERED, WITHDRAWN));
        TABLE.put(Act.INHERITED, SAME);
        TABLE.put(Act.HELD, SAME);
        TABLE.put(Act.RELEASED, SAME);
        TABLE.put(Act.PRINTED, SAME);
        TABLE.put(
                Act.ERASED,
                Map.of(
                        NEW,
                        WITHDRAWN,
                        IN_HAND,
                        WITHDRAWN,
                        WAITING_FOR_HER,
                        WITHDRAWN,
                        ANSWERED,
                        WITHDRAWN,
                        CLOSED,
                        WITHDRAWN,
                        WITHDRAWN,
                        WITHDRAWN));
        TABLE.put(
                Act.DELETED,
                Map.of(
                        NEW,
                        DELETED,
                        IN_HAND,
                        DELETED,
                        WAITING_FOR_HER,
                        DELETED,
                        ANSWERED,
                        DELETED,
                        CLOSED,
                        DELETED,
                        WITHDRAWN,
                        DELETED));
    }

    private Transitions() {}

    /** Empty: this can't be done from here. */
    public static Optional<State> after(State from, Act act) {
        return Optional.ofNullable(TABLE.getOrDefault(act, Map.of()).get(from));
    }
}
