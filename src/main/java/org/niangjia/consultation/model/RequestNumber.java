package org.niangjia.consultation.model;

import java.util.Locale;
import java.util.UUID;

/** By which officers name a request on the telephone: eight letters and digits that cannot be misheard for others. */
public final class RequestNumber {
    private static final String LETTERS = "23456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 8;

    private RequestNumber() {}

    /** Eight of thirty: 39 random bits, and a unique column behind it. */
    public static String of(UUID random) {
        var text = new StringBuilder(LENGTH + 1);
        var left = random.getLeastSignificantBits() & Long.MAX_VALUE;
        for (var position = 0; position < LENGTH; position++) {
            if (position == LENGTH / 2) {
                text.append('-');
            }
            text.append(LETTERS.charAt((int) (left % LETTERS.length())));
            left /= LETTERS.length();
        }
        return text.toString();
    }

    /** As typed, with or without the dash, in any case. */
    public static String normalised(String typed) {
        var letters = typed.strip().toUpperCase(Locale.ROOT).replace("-", "").replace(" ", "");
        return letters.length() == LENGTH
                ? letters.substring(0, LENGTH / 2) + '-' + letters.substring(LENGTH / 2)
                : letters;
    }
}
