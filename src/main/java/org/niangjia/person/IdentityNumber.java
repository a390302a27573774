package org.niangjia.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** The number of an identity card: six digits of a place, eight of a day of birth, three in order, one to check (GB 11643-1999). */
public record IdentityNumber(String text) {
    private static final Pattern FORM = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final String CHECKS = "10X98765432";
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2100;
    private static final int LENGTH = 18;
    private static final int MODULUS = 11;

    /** As people write it, with blanks and a small x. Empty: a digit of it is wrong, or it is none. */
    public static Optional<IdentityNumber> typed(String typed) {
        var text = typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return FORM.matcher(text).matches() && check(text) == text.charAt(LENGTH - 1) && isDay(text)
                ? Optional.of(new IdentityNumber(text))
                : Optional.empty();
    }

    public Born born() {
        var day = day(text);
        return new Born(day.getYear(), day.getMonthValue());
    }

    /** The last of the digits in order is odd for men. */
    public Sex sex() {
        return (text.charAt(LENGTH - 2) - '0') % 2 == 1 ? Sex.MAN : Sex.WOMAN;
    }

    private static char check(String text) {
        var sum = 0;
        var weight = 1;
        for (var at = LENGTH - 2; at >= 0; at--) {
            weight = weight * 2 % MODULUS;
            sum += weight * (text.charAt(at) - '0');
        }
        return CHECKS.charAt(sum % MODULUS);
    }

    private static boolean isDay(String text) {
        try {
            return day(text).getYear() >= EARLIEST && day(text).getYear() < LATEST;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static LocalDate day(String text) {
        return LocalDate.of(number(text, 6, 10), number(text, 10, 12), number(text, 12, 14));
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text.substring(from, to));
    }

    @Override
    public String toString() {
        return "IdentityNumber[]";
    }
}
