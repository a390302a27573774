package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Forward only: what an installation has run is never edited, a mistake is mended by the next migration. */
class MigrationsTest {
    private static final String FOLDER = "src/main/resources/db/migration";
    private static final Path RELEASED = Path.of("src/test/resources/migrations.sha256");

    @Test
    void numbersFollowOneAnother() {
        assertThat(wrongNames(names()))
                .as("a migration is V<four digits>__<lower-case-words>.sql and takes the next number")
                .isEmpty();
    }

    @Test
    void releasedOnesNeverChange() {
        var files = House.files(FOLDER, ".sql");
        assertThat(changed(
                        House.text(RELEASED).lines().toList(),
                        files.stream().map(MigrationsTest::line).toList()))
                .as(
                        "installations have run this migration already: put it back as it was and write a new one (%s)",
                        RELEASED)
                .isEmpty();
    }

    @Test
    void editedAndMisnumberedOnesAreFound() {
        assertThat(wrongNames(List.of("V0001__a.sql", "V0003__b.sql", "V3__C.sql")))
                .containsExactly("V0003__b.sql", "V3__C.sql");
        var list = List.of("# why", "released 1", "aa  V0001__a.sql");
        assertThat(changed(list, List.of("aa  V0001__a.sql", "bb  V0002__b.sql")))
                .isEmpty();
        assertThat(changed(list, List.of("ab  V0001__a.sql"))).containsExactly("aa  V0001__a.sql");
        assertThat(changed(List.of("released 2", "aa  V0001__a.sql"), List.of("aa  V0001__a.sql")))
                .containsExactly("the file lists 1 and says 2");
    }

    private static List<String> names() {
        return House.files(FOLDER, "").stream()
                .map(file -> file.getFileName().toString())
                .toList();
    }

    private static List<String> wrongNames(List<String> names) {
        var wrong = new ArrayList<String>();
        for (var at = 0; at < names.size(); at++) {
            var expected = "V%04d__[a-z0-9]+(-[a-z0-9]+)*\\.sql".formatted(at + 1);
            if (!names.get(at).matches(expected)) {
                wrong.add(names.get(at));
            }
        }
        return wrong;
    }

    /** Lines of the list of released migrations that are not true any more. */
    private static List<String> changed(List<String> list, List<String> now) {
        var said = list.stream()
                .filter(line -> line.startsWith("released "))
                .map(line -> Integer.parseInt(line.substring("released ".length())))
                .findFirst()
                .orElseThrow();
        var released = list.stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("released "))
                .toList();
        if (released.size() != said) {
            return List.of("the file lists " + released.size() + " and says " + said);
        }
        return released.stream().filter(line -> !now.contains(line)).toList();
    }

    private static String line(Path file) {
        try {
            var hash =
                    MessageDigest.getInstance("SHA-256").digest(House.text(file).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash) + "  " + file.getFileName();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
