package org.niangjia.shared;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A day that somebody typed or chose, as a browser's field for days sends it: 2024-01-31. */
public final class TypedDay {
    private static final int LENGTH = 10;

    private TypedDay() {}

    /** Empty: that is no day, or none of this era. */
    public static Optional<LocalDate> of(@Nullable String typed) {
        var text = typed == null ? "" : typed.strip();
        try {
            return text.length() == LENGTH ? Optional.of(LocalDate.parse(text)) : Optional.empty();
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }
}
