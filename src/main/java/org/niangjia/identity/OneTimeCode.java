package org.niangjia.identity;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;

/**
 * A code that works once: 12 characters of Crockford's base 32, 60 bits. Only its Argon2id hash is kept (ASVS V6.5.2).
 */
public record OneTimeCode(String characters) {
    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 12;

    public static OneTimeCode random(SecureRandom chance) {
        var characters = new StringBuilder(LENGTH);
        for (var i = 0; i < LENGTH; i++) {
            characters.append(ALPHABET.charAt(chance.nextInt(ALPHABET.length())));
        }
        return new OneTimeCode(characters.toString());
    }

    /** What she typed, in whatever width, with the letters that Crockford's alphabet leaves out read as the digits they look like. */
    public static OneTimeCode typed(String text) {
        return new OneTimeCode(Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1'));
    }

    /** In groups of four, as it is read out and typed. */
    public String spaced() {
        return characters.replaceAll("(.{4})(?=.)", "$1-");
    }

    @Override
    public String toString() {
        return "OneTimeCode";
    }
}
