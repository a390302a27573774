package org.niangjia.seat.web.staff;

import java.util.Locale;
import java.util.Set;
import org.niangjia.seat.Held;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.seat.SeatNote;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Asked.As;
import org.niangjia.shared.web.Field;

/** What is asked from the conditions of a post to the end of somebody's time in it. */
enum OpeningAsk {
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

    Asked written(Field field) {
        return Asked.written(as, field, longest);
    }

    boolean isChosen() {
        return as == As.CHOICE;
    }

    /** As the form names it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** What is chosen is right if it was offered. */
    boolean isRight(String value) {
        return switch (as) {
            case DAY -> TypedDay.of(value).isPresent();
            case CHOICE -> true;
            case LINE, TEXT, NUMBER -> value.length() <= longest;
        };
    }
}
