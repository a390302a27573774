package org.niangjia.vault;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A root key as text, short enough to be printed and typed again. The sum (the first 16 hexadecimal digits of SHA-256
 * over the lines above it) finds damage and slips of the pen; it is no protection against a forger.
 */
final class KeyFile {
    private static final Pattern LINES = Pattern.compile("""
            (?<summed>(?:#[^\n]*\n)*niangjia-root-key 1
            number: (?<number>[1-9][0-9]{0,3})
            id: (?<id>[0-9a-f]{16})
            suite: (?<suite>[a-z0-9-]+)
            created: (?<created>[0-9-]{10})
            secret: (?<secret>[A-Za-z0-9+/]{43}=)
            )sum: (?<sum>[0-9a-f]{16})\\s*""");

    private KeyFile() {}

    static String print(RootKey root) {
        byte[] secret = root.secret().copy();
        String summed = """
                # Niangjia root key. Whoever has this file can read everything. Keep copies apart from the data.
                niangjia-root-key 1
                number: %d
                id: %s
                suite: %s
                created: %s
                secret: %s
                """.formatted(
                        root.number(),
                        root.id(),
                        root.suite().label(),
                        root.created(),
                        Base64.getEncoder().encodeToString(secret));
        Bytes.wipe(secret);
        return summed + "sum: " + sum(summed) + "\n";
    }

    /** Empty when the file is damaged or of a newer format. Line ends may be those of any system. */
    static Optional<RootKey> parse(String text) {
        Matcher lines = LINES.matcher(text.replace("\r\n", "\n"));
        if (!lines.matches() || !sum(lines.group("summed")).equals(lines.group("sum"))) {
            return Optional.empty();
        }
        return CipherSuite.find(lines.group("suite")).flatMap(suite -> root(lines, suite));
    }

    private static Optional<RootKey> root(Matcher lines, CipherSuite suite) {
        try {
            LocalDate created = LocalDate.parse(lines.group("created"));
            int number = Integer.parseInt(lines.group("number"));
            Secret secret = new Secret(Base64.getDecoder().decode(lines.group("secret")));
            return KeyId.find(lines.group("id")).map(id -> new RootKey(number, id, suite, created, secret));
        } catch (DateTimeParseException noDay) {
            return Optional.empty();
        }
    }

    private static String sum(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(Bytes.utf8(text));
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
