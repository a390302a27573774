package org.niangjia.identity.model;

import java.text.Normalizer;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a password must be. OWASP ASVS 5.0 V6.2 forbids composition rules and rotation; 等保 (GB/T 22239-2019 8.1.4.1)
 * asks for both: an installation under it gets a second set of rules here, and never both at once.
 */
public record PasswordRules(int shortest, int longest, Set<String> common) {
    public PasswordRules {
        common = Set.copyOf(common);
    }

    public enum Flaw {
        TOO_SHORT("identity.password.too-short"),
        TOO_LONG("identity.password.too-long"),
        COMMON("identity.password.common"),
        OWN_NAME("identity.password.own-name");

        private final String key;

        Flaw(String key) {
            this.key = key;
        }

        public String key() {
            return key;
        }
    }

    /** Length is what protects; the listed ones are long enough and still the first that are tried. */
    public static PasswordRules asvs() {
        return new PasswordRules(
                12,
                128,
                Set.of(
                        "123456789012",
                        "1234567890123",
                        "12345678901234",
                        "123123123123",
                        "111111111111",
                        "000000000000",
                        "666666666666",
                        "888888888888",
                        "112233445566",
                        "147258369147",
                        "qwertyuiop12",
                        "qwertyuiop123",
                        "1qaz2wsx3edc",
                        "1q2w3e4r5t6y",
                        "qazwsxedcrfv",
                        "abcdefghijkl",
                        "abcd12345678",
                        "password1234",
                        "password12345",
                        "passwordpassword",
                        "adminadminadmin",
                        "administrator",
                        "woaini1314520",
                        "woaini521521",
                        "iloveyou1314",
                        "niangjia1234",
                        "niangjianiangjia"));
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
        return names.stream().map(PasswordRules::plain).anyMatch(name -> name.length() > 1 && plain.contains(name))
                ? Optional.of(Flaw.OWN_NAME)
                : Optional.empty();
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
