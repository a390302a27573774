package org.niangjia.identity.model;

import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a password must be. OWASP ASVS 5.0 V6.2.5 and V6.2.10 forbid composition rules and rotation; 等保 (GB/T 22239-2019
 * 8.1.4.1) asks for both: there are two readings, and never both at once.
 *
 * @param kinds of small letters, capitals, digits and others that must be in it; 1: any will do
 * @param lasting after which a new one has to be set; null: never
 * @param common what is refused whatever else it is
 * @param words which none may hold: what anybody who guesses here thinks of first (ASVS 5.0 V6.1.2)
 */
public record PasswordRules(
        int shortest, int longest, int kinds, @Nullable Duration lasting, Set<String> common, Set<String> words) {
    /** By any reading and setting (ASVS 5.0 V6.2.1). */
    public static final int NEVER_SHORTER = 8;

    private static final int LONGEST = 128;

    public PasswordRules {
        common = Set.copyOf(common);
        words = Set.copyOf(words);
    }

    public enum Flaw {
        TOO_SHORT("identity.password.too-short"),
        TOO_LONG("identity.password.too-long"),
        TOO_PLAIN("identity.password.too-plain"),
        COMMON("identity.password.common"),
        OWN_NAME("identity.password.own-name"),
        LISTED_WORD("identity.password.listed-word");

        private final String key;

        Flaw(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Length is what protects. */
    public static PasswordRules asvs(int shortest, Set<String> common) {
        return new PasswordRules(shortest, LONGEST, 1, null, common, Set.of());
    }

    /** The standard gives no figures; three kinds and ninety days are what assessors look for. */
    public static PasswordRules dengbao(int shortest, int days, Set<String> common) {
        return new PasswordRules(shortest, LONGEST, 3, Duration.ofDays(days), common, Set.of());
    }

    public PasswordRules without(Set<String> listed) {
        return new PasswordRules(shortest, longest, kinds, lasting, common, listed);
    }

    /** Whether a password of that age has to be changed. */
    public boolean isOver(Instant setAt, Instant now) {
        return lasting != null && !now.isBefore(setAt.plus(lasting));
    }

    /** The first thing that is wrong; {@code names} are hers. */
    public Optional<Flaw> flaw(String password, Collection<String> names) {
        var length = password.codePointCount(0, password.length());
        if (length < shortest) {
            return Optional.of(Flaw.TOO_SHORT);
        }
        if (length > longest) {
            return Optional.of(Flaw.TOO_LONG);
        }
        var plain = plain(password);
        if (common.contains(plain) || plain.chars().distinct().count() < 4) {
            return Optional.of(Flaw.COMMON);
        }
        if (password.codePoints().map(PasswordRules::kind).distinct().count() < kinds) {
            return Optional.of(Flaw.TOO_PLAIN);
        }
        if (wordIn(password).isPresent()) {
            return Optional.of(Flaw.LISTED_WORD);
        }
        return names.stream().map(PasswordRules::plain).anyMatch(name -> name.length() > 1 && plain.contains(name))
                ? Optional.of(Flaw.OWN_NAME)
                : Optional.empty();
    }

    /** Which of the words it holds; the longest of several. */
    public Optional<String> wordIn(String password) {
        var plain = plain(password);
        return words.stream().filter(plain::contains).max(Comparator.comparingInt(String::length));
    }

    /** Signs and 汉字 are of one kind: the standard's assessors count signs, and 汉字 are no letters. */
    private static int kind(int character) {
        if (Character.isLowerCase(character)) {
            return 0;
        }
        if (Character.isUpperCase(character)) {
            return 1;
        }
        return Character.isDigit(character) ? 2 : 3;
    }

    /** As it is compared with those that are common. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
