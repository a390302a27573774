package org.niangjia.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** docs/security/asvs.md says of each requirement what holds it; that it is there is looked after here. */
class AsvsTest {
    private static final Path PAGE = Path.of("docs/security/asvs.md");
    private static final Path FORMS = Path.of("docs/security/forms.md");
    private static final Pattern ROW = Pattern.compile("\\| (V\\d+(?:\\.\\d+){2}) \\| [^|]+ \\| ([^|]+) \\|");
    private static final Pattern NAMED = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern NOT_HELD = Pattern.compile("(not applicable because|missing:) \\S.{3,}");
    private static final Pattern SAID = Pattern.compile("page: `([^`]+)`");

    /** Requirements of levels 1 and 2 by chapter, counted in the standard's own list (v5.0.0). */
    private static final List<Integer> COUNTED = List.of(27, 11, 19, 10, 9, 35, 18, 7, 7, 29, 14, 9, 13, 9, 13, 16, 7);

    private final Map<String, String> tests = new HashMap<>();

    AsvsTest() {
        House.files("src/test/java", "Test.java")
                .forEach(file -> tests.put(String.valueOf(file.getFileName()).replace(".java", ""), House.text(file)));
    }

    @Test
    void everyRequirementStandsThereOnce() {
        var counted = new TreeMap<Integer, Integer>();
        var rows = rows(House.text(PAGE));
        rows.forEach(
                row -> counted.merge(Integer.valueOf(row.getKey().replaceAll("V(\\d+)\\..*", "$1")), 1, Integer::sum));
        assertThat(List.copyOf(counted.values())).isEqualTo(COUNTED);
        assertThat(rows).extracting(Map.Entry::getKey).doesNotHaveDuplicates();
    }

    @Test
    void whatHoldsItExists() {
        assertThat(findings(House.text(PAGE))).isEmpty();
    }

    @Test
    void theTestsOfFormsExist() {
        var named = NAMED.matcher(House.text(FORMS)).results().toList();
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(test -> assertThat(tests.getOrDefault(test.group(1), ""))
                        .as(test.group())
                        .contains("void " + test.group(2) + "("));
    }

    @Test
    void whatDoesNotExistIsFound() {
        assertThat(findings("""
                        | V1.1.1 | a | `AsvsTest.whatHoldsItExists` |
                        | V1.1.2 | a | not applicable because of this |
                        | V1.1.3 | a | page: `README.md` |
                        | V1.1.4 | a | `AsvsTest.nobodyWroteIt` |
                        | V1.1.5 | a | `NobodysTest.whatHoldsItExists` |
                        | V1.1.6 | a | page: `docs/none.md` |
                        | V1.1.7 | a | it is fine |
                        | V1.1.8 | a | missing: |
                        """)).hasSize(5);
    }

    private List<String> findings(String page) {
        var findings = new ArrayList<String>();
        for (var row : rows(page)) {
            var named = NAMED.matcher(row.getValue()).results().toList();
            var said = SAID.matcher(row.getValue());
            if (said.matches()) {
                if (!Files.exists(Path.of(said.group(1)))) {
                    findings.add(row.getKey() + ": no page " + said.group(1));
                }
            } else if (named.isEmpty() && !NOT_HELD.matcher(row.getValue()).matches()) {
                findings.add(row.getKey() + ": neither held, nor said why not");
            }
            named.stream()
                    .filter(test -> !tests.getOrDefault(test.group(1), "").contains("void " + test.group(2) + "("))
                    .forEach(test -> findings.add(row.getKey() + ": no test " + test.group()));
        }
        return findings;
    }

    private static List<Map.Entry<String, String>> rows(String page) {
        return ROW.matcher(page)
                .results()
                .map(row -> Map.entry(row.group(1), row.group(2).strip()))
                .toList();
    }
}
