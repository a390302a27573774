package org.niangjia.proof.rls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** {@code ./niangjia prove rls}. */
@Tag("proof")
class RlsProofTest {
    private static final Path REPORT = Path.of("docs/proofs/rls.md");
    private static final int REQUESTS = 10_000;
    private static final int CONTROL_REQUESTS = 400;
    private static final long SEED = 20_260_308;

    @Test
    void noStrangerGetsARow() throws IOException, SQLException, InterruptedException {
        var house = House.furnished();
        var cells = new Cells(house, house.policies());
        var red = cells.red();
        List<String> leaks;
        int seen;
        try (var pool = new Pool(house)) {
            seen = pool.expectedRows();
            leaks = List.copyOf(pool.mixed(REQUESTS, SEED));
        }
        var opened = opened(house);
        var forgetful = forgetful(house);
        var report = new RlsReport(
                house.tables(), house.policies(), cells.asked(), red, house.holes(), leaks, seen, opened, forgetful);
        Files.createDirectories(REPORT.getParent());
        Files.writeString(REPORT, report.markdown(InstantSource.system().instant()));
        assertThat(report.objections()).isEmpty();
    }

    /** Each policy taken off in turn: the cells that turn red by it. */
    private static Map<Policy, List<String>> opened(House house) throws SQLException {
        var opened = new LinkedHashMap<Policy, List<String>>();
        for (var policy : house.policies()) {
            var spoiled = House.furnished();
            spoiled.spoil(takenOff(policy, house.policies()).toArray(String[]::new));
            opened.put(policy, new Cells(spoiled, house.policies()).red(policy.table()));
        }
        return opened;
    }

    /** A policy that permits is taken off by permitting all; one that restricts, by dropping it. */
    private static List<String> takenOff(Policy policy, List<Policy> all) {
        if (!policy.permissive()) {
            return List.of(drop(policy));
        }
        var changes = new ArrayList<String>();
        var to = "alter policy " + policy.name() + " on " + policy.table();
        if (!policy.command().equals("INSERT")) {
            changes.add(to + " using (true)");
        }
        if (Stream.of("INSERT", "UPDATE", "ALL").anyMatch(policy.command()::equals)) {
            changes.add(to + " with check (true)");
        }
        // Where another one restricts the same, it would hide that this one is off.
        all.stream()
                .filter(other -> !other.permissive()
                        && other.table().equals(policy.table())
                        && other.command().equals(policy.command()))
                .forEach(other -> changes.add(drop(other)));
        return changes;
    }

    private static String drop(Policy policy) {
        return "drop policy " + policy.name() + " on " + policy.table();
    }

    private static List<String> forgetful(House house) throws SQLException, InterruptedException {
        try (var pool = new Pool(house)) {
            pool.forgetful();
            return List.copyOf(pool.mixed(CONTROL_REQUESTS, SEED));
        }
    }
}
