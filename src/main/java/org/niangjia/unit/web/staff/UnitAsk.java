package org.niangjia.unit.web.staff;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Asked;
import org.niangjia.shared.web.Asked.As;
import org.niangjia.shared.web.Field;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.Described;
import org.niangjia.unit.Headcount;
import org.niangjia.unit.UnitNote;

/** What is asked about units. */
enum UnitAsk {
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

    Asked asked(Field field) {
        return Asked.written(as, field, longest);
    }

    /** As the form names it. */
    String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean isOptional() {
        return OPTIONAL.contains(this);
    }

    /** What is written in one line has one blank between its words. */
    String plain(String value) {
        return as == As.LINE ? value.replaceAll("\\s+", " ") : value;
    }

    boolean isRight(String value) {
        return switch (this) {
            // What has no letter and no digit cannot be read, and nobody could follow its link.
            case NAME -> value.length() <= longest && value.codePoints().anyMatch(Character::isLetterOrDigit);
            case DOCUMENT, REASON -> value.length() <= longest;
            case WOMEN -> women(value) != null;
            case ON -> TypedDay.of(value).isPresent();
            case KIND, OWNERSHIP, PARTY, CARRIER, MODE -> true;
        };
    }

    /** Null: that is no number of women. */
    static @Nullable Integer women(String value) {
        return value.matches("\\d{1,7}") && Integer.parseInt(value) <= Headcount.MOST ? Integer.valueOf(value) : null;
    }
}
