package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What Niangjia carries along may be carried along, and is listed. */
class LicencesTest {
    private static final Set<String> ALLOWED = Set.of(
            "0BSD",
            "Apache-2.0",
            "BSD",
            "BSD-2-Clause",
            "BSD-3-Clause",
            "CC0-1.0",
            "CDDL-1.1",
            "EPL-2.0",
            "MIT",
            "MIT (Bouncy Castle)",
            "MIT-0",
            "MPL-2.0",
            "PostgreSQL",
            "WTFPL");

    @Test
    void theListIsTheOneOfThisBuild() {
        assertThat(Path.of("docs/THIRD-PARTY.md"))
                .as(
                        "the libraries have changed: cp target/THIRD-PARTY.md docs/THIRD-PARTY.md and look at the difference")
                .hasSameTextualContentAs(Path.of("target/THIRD-PARTY.md"));
    }

    @Test
    void everyLicenceIsAllowed() {
        assertThat(notAllowed(House.text(Path.of("docs/THIRD-PARTY.md")).lines().toList()))
                .as("a library under a licence that nobody has looked at: read it, then add it to ALLOWED or leave the"
                        + " library; an unusual spelling is merged in pom.xml (licenseMerges)")
                .isEmpty();
    }

    @Test
    void oneAllowedLicenceIsEnough() {
        assertThat(notAllowed(List.of(
                        "| a:b | 1 | EPL-2.0; LGPL-2.1-only |", "| library | version | licence |", "|---|---|---|")))
                .isEmpty();
        assertThat(notAllowed(List.of("| a:b | 1 | SSPL-1.0 |", "| c:d | 1 | Unknown license |")))
                .hasSize(2);
    }

    private static List<String> notAllowed(List<String> lines) {
        return lines.stream()
                .filter(line -> line.startsWith("| ") && !line.endsWith("| licence |"))
                .filter(line -> Arrays.stream(line.split("\\|", -1)[3].split(";", -1))
                        .map(String::strip)
                        .noneMatch(ALLOWED::contains))
                .toList();
    }
}
