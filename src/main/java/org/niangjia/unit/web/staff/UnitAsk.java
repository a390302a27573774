package org.niangjia.unit.web.staff;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.web.Ask;
import org.niangjia.shared.web.Asked.As;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.Described;
import org.niangjia.unit.Headcount;
import org.niangjia.unit.UnitNote;

/** What is asked about units. */
enum UnitAsk implements Ask {
    NAME(As.LINE, Described.LONGEST_NAME),
    KIND(As.CHOICE, 0),
    OWNERSHIP(As.CHOICE, 0),
    PARTY(As.CHOICE, 0),
    WOMEN(As.NUMBER, 7),
    CARRIER(As.CHOICE, 0),
    MODE(As.CHOICE, 0),
    ON(As.DAY, 10),
    DOCUMENT(As.LINE, Joined.LONGEST_DOCUMENT),
    REASON(As.TEXT, UnitNote.LONGEST_REASON);

    private static final Set<UnitAsk> OPTIONAL = Set.of(OWNERSHIP, PARTY, MODE, DOCUMENT);

    private final As as;
    private final int longest;

    UnitAsk(As as, int longest) {
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

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** What is written in one line has one blank between its words. */
    String plain(String value) {
        return as == As.LINE ? value.replaceAll("\\s+", " ") : value;
    }

    @Override
    public boolean isRight(String value) {
        return Ask.super.isRight(value)
                && switch (this) {
                    // What has no letter and no digit cannot be read, and nobody could follow its link.
                    case NAME -> value.codePoints().anyMatch(Character::isLetterOrDigit);
                    case WOMEN -> women(value) != null;
                    default -> true;
                };
    }

    /** Null: that is no number of women. */
    static @Nullable Integer women(String value) {
        return value.matches("\\d{1,7}") && Integer.parseInt(value) <= Headcount.MOST ? Integer.valueOf(value) : null;
    }
}
