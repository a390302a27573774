package org.niangjia.proof.rls;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.niangjia.proof.Commit;

/**
 * The proof's page under docs/proofs.
 *
 * @param opened by policy, the cells that turned red when it was taken off
 * @param forgetful what the pool's run noticed when one viewer's settings stayed on a connection
 */
record RlsReport(
        List<String> tables,
        List<Policy> policies,
        int asked,
        List<String> red,
        List<String> holes,
        List<String> leaks,
        int seen,
        Map<Policy, List<String>> opened,
        List<String> forgetful) {
    private static final int SHOWN = 20;

    List<String> objections() {
        var objections = new ArrayList<String>();
        red.forEach(cell -> objections.add("red: " + cell));
        objections.addAll(holes);
        leaks.forEach(leak -> objections.add("pool: " + leak));
        opened.forEach((policy, cells) -> {
            if (cells.isEmpty()) {
                objections.add("nobody notices that " + policy.name() + " on " + policy.table() + " is off");
            }
        });
        if (forgetful.isEmpty()) {
            objections.add("nobody notices settings that stay on a connection");
        }
        return objections;
    }

    String markdown(Instant at) {
        return """
                # Proof: whoever has no business with a row does not get it from the database

                Written by `./niangjia prove rls` on %s, commit %s. %s

                Tables, policies, kinds of viewers and their settings are read from the catalogue of the migrated database, rows
                are made for three households from the columns: a table that is new is tried by itself. %d tables (%s), %d policies.

                | | |
                |---|---|
                | cells: table × role (application, worker) × stranger × way of asking | %d |
                | **red cells** | **%d** |
                | **ways around** (%d kinds looked for) | **%d** |
                | pool of two connections, eight threads, every kind of viewer of three households and nobody, a fifth given up half way | 10,000 requests |
                | rows that one viewer or another should see there | %d |
                | **answers that were not hers** | **%d** |

                Strangers are nobody, kinds that do not exist with the right keys, and each kind that a policy knows with another
                household's keys, with each key missing, without any, and with forged ones. Ways of asking are %d: reading, counting,
                locking, cursors, prepared statements, a condition that fails if it meets a row, EXPLAIN, the planner's statistics,
                changing, deleting (also without reading), merging, adding the same row again. Ways around are owners, roles,
                SECURITY DEFINER functions, views and materialised views, partitions, publications, places to create something in.

                `EXPLAIN ANALYZE` tells how many rows a filter removed, and PostgreSQL can refuse it to nobody; the program has no
                way to send it (`SqlTest`). These pass by what they are, not by whose the row is: %s.

                %s
                ## Negative control

                Each policy taken off in turn (opened, or dropped if it restricts), and the cells of its table asked again; one viewer's
                settings left on one pooled connection: %d answers noticed, such as "%s".

                | policy taken off | red cells | for instance |
                |---|---|---|
                %s
                """.formatted(
                        at.atOffset(ZoneOffset.UTC).toLocalDate(),
                        Commit.current(),
                        objections().isEmpty()
                                ? "**Proven.**"
                                : "**NOT proven:** " + objections().size() + " objections.",
                        tables.size(),
                        String.join(", ", tables),
                        policies.size(),
                        asked,
                        red.size(),
                        Catalogue.holesLookedFor(),
                        holes.size(),
                        seen,
                        leaks.size(),
                        Probe.values().length,
                        passing(),
                        objections().stream().limit(SHOWN).map("- "::concat).collect(Collectors.joining("\n")),
                        forgetful.size(),
                        forgetful.isEmpty() ? "nothing" : forgetful.getFirst(),
                        opened.entrySet().stream()
                                .map(each -> "| %s on %s | %d | %s |"
                                        .formatted(
                                                each.getKey().name(),
                                                each.getKey().table(),
                                                each.getValue().size(),
                                                each.getValue().isEmpty()
                                                        ? ""
                                                        : each.getValue().getFirst()))
                                .collect(Collectors.joining("\n")));
    }

    private String passing() {
        return policies.stream()
                .filter(Policy::isByKindAlone)
                .map(policy ->
                        "%s on %s (%s)".formatted(String.join(", ", policy.kinds()), policy.table(), policy.command()))
                .collect(Collectors.joining("; "));
    }
}
