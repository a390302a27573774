package org.niangjia.shared.web;

import java.util.Locale;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.web.Asked.As;

/** One thing that the forms of a module ask; an enum lists them. */
public interface Ask {
    String name();

    As as();

    /** How many characters can be written; 0 of what is chosen. */
    int longest();

    /** As the form names it. */
    default String field() {
        return name().toLowerCase(Locale.ROOT);
    }

    default Asked written(Field field) {
        return Asked.written(as(), field, longest());
    }

    /** Of something that was said. What is chosen is right if it was offered, which the page knows. */
    default boolean isRight(String value) {
        return switch (as()) {
            case DAY -> TypedDay.of(value).isPresent();
            case CHOICE -> true;
            case LINE, TEXT, NUMBER -> value.length() <= longest();
        };
    }
}
