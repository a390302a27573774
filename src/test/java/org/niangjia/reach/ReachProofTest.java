package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.niangjia.proof.Commit;

/**
 * That the reach tests can fail: each check that is taken out turns cells red, by their names. Takes about a minute a
 * mutation; {@code -Dmutations=no-viewer,any-visit} tries some of them and writes no report.
 */
@Tag("proof")
class ReachProofTest {
    private static final Path BELOW = Path.of("target/proof/reach");
    private static final Path REPORT = Path.of("docs/proofs/authorisation.md");
    private static final Pattern CELL = Pattern.compile("\"([^\"]{10,240})\"");
    private static final int EXAMPLES = 3;

    @Test
    void everyCheckThatIsTakenOutTurnsCellsRed() throws IOException, InterruptedException {
        var wanted = System.getProperty("mutations", "");
        var wrong = new ArrayList<String>();
        var red = new LinkedHashMap<Mutation, List<String>>();
        for (var mutation : Mutation.ALL) {
            if (wanted.isEmpty() || List.of(wanted.split(",", -1)).contains(mutation.name())) {
                var mutant = Mutant.of(mutation, BELOW);
                var said = mutant.said();
                mutant.remove();
                var cells = cells(said);
                red.put(mutation, cells);
                wrong.addAll(wrong(mutation, said, cells));
            }
        }
        assertThat(wrong).as("mutations that did not turn red as they should").isEmpty();
        if (wanted.isEmpty()) {
            Files.createDirectories(REPORT.getParent());
            Files.writeString(REPORT, report(red));
        }
    }

    private static List<String> cells(List<String> said) {
        return said.stream()
                .filter(line -> line.startsWith(ReachRun.RED))
                .flatMap(line -> CELL.matcher(line).results().map(found -> found.group(1)))
                .distinct()
                .toList();
    }

    private static List<String> wrong(Mutation mutation, List<String> said, List<String> cells) {
        return mutation.cells().stream()
                .filter(expected -> cells.stream().noneMatch(cell -> cell.matches(expected)))
                .map(expected -> "%s: no cell like %s among %d; %s"
                        .formatted(mutation.name(), expected, cells.size(), crashes(said)))
                .toList();
    }

    /** Tests that could not even begin, because what they prepare with was broken too. They prove nothing. */
    private static List<String> crashes(List<String> said) {
        return said.stream().filter(line -> line.startsWith(ReachRun.CRASH)).toList();
    }

    private static String report(Map<Mutation, List<String>> red) {
        var report = new StringBuilder("""
                # The reach tests can fail

                Written by `./niangjia prove authorisation` on %s, commit %s. **Proven:** none went unnoticed. Each line is one check taken out of the compiled program, then
                the reach tests (`RoutesReachTest`, `ActionsReachTest`, `DoorsReachTest`, `RowsReachTest`, `SameRuleTest`) against it: how many
                cells turned red, by name and not by a crash, and some of them. `200, not 404` reads: got 200, the table says 404.

                | what was taken out | red | for instance |
                |---|---|---|
                """.formatted(LocalDate.now(ZoneId.of("Asia/Shanghai")), Commit.current()));
        red.forEach((mutation, cells) -> report.append("| %s | %d | %s |%n"
                .formatted(mutation.says(), cells.size(), String.join("<br>", examples(mutation, cells)))));
        return report.toString();
    }

    private static List<String> examples(Mutation mutation, List<String> cells) {
        var examples = new ArrayList<String>();
        for (var expected : mutation.cells()) {
            cells.stream().filter(cell -> cell.matches(expected)).findFirst().ifPresent(examples::add);
        }
        cells.stream()
                .filter(cell -> !examples.contains(cell))
                .limit(Math.max(0, EXAMPLES - examples.size()))
                .forEach(examples::add);
        return examples;
    }
}
