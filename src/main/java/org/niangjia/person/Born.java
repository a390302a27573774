package org.niangjia.person;

import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * In which year, and month if that was said. Registers of cadres ask for no day.
 *
 * @param month 1 to 12; null: not said
 */
public record Born(int year, @Nullable Integer month) {
    private static final int EARLIEST = 1900;
    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})(?:\\s*[-./年]\\s*(\\d{1,2})?\\s*月?)?");

    /** As people write it: 1980-03, 1980.3, 1980年3月, 1980年, 1980. Empty: that is no month, or one to come. */
    public static Optional<Born> typed(String text, YearMonth now) {
        var written = WRITTEN.matcher(text.strip());
        if (!written.matches()) {
            return Optional.empty();
        }
        var year = Integer.parseInt(written.group(1));
        var month = written.group(2) == null ? null : Integer.valueOf(written.group(2));
        try {
            var first = YearMonth.of(year, month == null ? 1 : month);
            return year < EARLIEST || first.isAfter(now) ? Optional.empty() : Optional.of(new Born(year, month));
        } catch (DateTimeException noMonth) {
            return Optional.empty();
        }
    }

    /** Whether both can be the same: what one does not say contradicts nothing. */
    public boolean fits(@Nullable Born other) {
        return other == null
                || year == other.year && (month == null || other.month == null || month.equals(other.month));
    }

    /** As it is written into a field: 1980-03, or 1980. */
    @Override
    public String toString() {
        return month == null ? String.valueOf(year) : YearMonth.of(year, month).toString();
    }
}
