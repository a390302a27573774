package org.niangjia.vault;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a woman keeps instead of an account: 16 decimal digits (53 bits). Secret: shown to her only, never logged. */
public record ReceiptCode(String digits) {
    public static final int LENGTH = 16;

    /** Longer input is no code, however it is spaced: nobody makes us read a megabyte. */
    private static final int LONGEST_INPUT = 80;

    private static final Pattern DIGITS = Pattern.compile("[0-9]{" + LENGTH + "}");

    public ReceiptCode {
        if (!DIGITS.matcher(digits).matches()) {
            throw new IllegalArgumentException("a receipt code has " + LENGTH + " decimal digits");
        }
    }

    /** Forgives white space, every kind of dash, and full-width digits as Chinese keyboards give them. */
    public static Optional<ReceiptCode> find(String typed) {
        if (typed.length() > LONGEST_INPUT) {
            return Optional.empty();
        }
        StringBuilder digits = new StringBuilder(LENGTH);
        for (int i = 0; i < typed.length(); i++) {
            char letter = typed.charAt(i);
            if (Character.isDigit(letter)) {
                digits.append(Character.digit(letter, 10));
            } else if (!ignored(letter)) {
                return Optional.empty();
            }
        }
        return digits.length() == LENGTH ? Optional.of(new ReceiptCode(digits.toString())) : Optional.empty();
    }

    /** In groups of four: {@code 1234 5678 9012 3456}. */
    public String printed() {
        return String.join(
                " ", digits.substring(0, 4), digits.substring(4, 8), digits.substring(8, 12), digits.substring(12));
    }

    private static boolean ignored(char letter) {
        return Character.isWhitespace(letter)
                || Character.isSpaceChar(letter)
                || Character.getType(letter) == Character.FORMAT
                || Character.getType(letter) == Character.DASH_PUNCTUATION
                || letter == '\u2212' // the minus sign
                || letter == '\u30fc'; // the long-vowel mark, which looks like a dash
    }

    @Override
    public String toString() {
        return "ReceiptCode[hidden]";
    }
}
