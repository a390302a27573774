package org.niangjia.seat.web.staff;

import java.util.Set;
import org.niangjia.seat.Held;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.seat.SeatNote;
import org.niangjia.shared.web.Ask;
import org.niangjia.shared.web.Asked.As;

/** What is asked from the conditions of a post to the end of somebody's time in it. */
enum OpeningAsk implements Ask {
    POST(As.CHOICE, 0),
    CONDITIONS(As.TEXT, Stated.LONGEST_CONDITIONS),
    CHECK(As.CHOICE, 0),
    PASSED(As.CHOICE, 0),
    ON(As.DAY, 10),
    TERM_END(As.DAY, 10),
    JOINTLY(As.CHOICE, 0),
    HOME(As.LINE, Held.LONGEST_HOME),
    HOME_TOLD(As.DAY, 10),
    DOCUMENT(As.LINE, Held.LONGEST_DOCUMENT),
    REASON(As.TEXT, SeatNote.LONGEST_REASON);

    private static final Set<OpeningAsk> OPTIONAL = Set.of(TERM_END, HOME, HOME_TOLD, DOCUMENT);

    private final As as;
    private final int longest;

    OpeningAsk(As as, int longest) {
        this.as = as;
        this.longest = longest;
    }

    @Override
    public As as() {
        return as;
    }

    @Override
    public int longest() {
        return longest;
    }

    boolean isChosen() {
        return as == As.CHOICE;
    }

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** Key of what is wrong with it. */
    String wrong() {
        return switch (this) {
            case ON, TERM_END, HOME_TOLD -> "seat.held.from.wrong";
            case HOME -> "seat.held.home.wrong";
            case REASON -> "seat.note.reason.wrong";
            case POST, CONDITIONS, CHECK, PASSED, JOINTLY, DOCUMENT -> "seat.ask." + field() + ".wrong";
        };
    }
}
