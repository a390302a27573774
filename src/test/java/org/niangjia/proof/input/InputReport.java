package org.niangjia.proof.input;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.proof.Commit;
import org.niangjia.proof.Machine;
import org.niangjia.proof.Tally;

/** The proof's page under docs/proofs. */
record InputReport(long seed, int inputs, Attack attack, Attack control, Instant began, Instant ended) {
    private static final int SHOWN = 40;

    String markdown() {
        return """
                # Proof: hostile input gets an ordinary answer

                Written by `./niangjia prove input -Dproof.inputs=%d -Dproof.seed=%d` on %s, commit %s. %s

                The application behind a real port, on real PostgreSQL. Routes and fields are read from the declarations of the
                controllers (%d routes, %d fields), names that only a form carries from the pages; nothing is typed by hand, so a
                new route is tried from its first day. Each input begins as a request that fits (addresses, versions and form
                tokens from the visitor's own pages) and is then twisted: %d kinds of values (markup, quotes, expressions, SQL,
                line ends, paths, NUL, halves of characters, directions, too long, of another kind) in some or all fields, fields
                missing, twice, by the thousand or with odd names, broken codes, other methods and kinds of bodies, odd heads,
                frames, cookies and tokens. Sent as bytes over a socket, four at a time, signed in as each role, with a receipt,
                and as nobody; the scene is set anew every 4,000 inputs.

                No answer may be a 500, carry typed text as markup, in its head or as another site's address, name a class, work an
                expression out or show a file of the machine; the log may hold nothing that was typed. `-Dproof.first=N
                -Dproof.inputs=1` sends input N again.

                | | |
                |---|---|
                | inputs | %d |
                | lasted | %d min |
                | answers by status | %s |
                | inputs by visitor | %s |
                | answered by the route itself (200, 303, 409, 422) | %d |
                | routes that answered none of them so | %s |
                | **findings** | **%d** |

                %s
                ## Negative control

                Six routes with one hole each, registered for %d inputs of the same kind: %s.

                %s

                Machine: %s. Status 0 is a connection that the server closed without a word, 503 the honest answer of a queue that
                is full, 417 and 501 the server's own to heads that it does not know.
                """.formatted(
                        inputs,
                        seed,
                        ended.atOffset(ZoneOffset.UTC).toLocalDate(),
                        Commit.current(),
                        conclusion(),
                        attack.routes().size(),
                        attack.routes().stream()
                                .mapToInt(route -> route.fields().size())
                                .sum(),
                        Hostile.count(),
                        attack.statuses().sum(),
                        Duration.between(began, ended).toMinutes(),
                        line(attack.statuses()),
                        line(attack.visitors()),
                        attack.entered().sum(),
                        untouched(),
                        attack.findings().size(),
                        table(attack.findings()),
                        control.statuses().sum(),
                        Control.overlooked(control.findings()).isEmpty() ? "all found" : "NOT all found",
                        Control.found(control.findings()).stream()
                                .map(hole -> "- `" + hole.replace(": ", "`: "))
                                .collect(Collectors.joining("\n")),
                        Machine.description());
    }

    private String conclusion() {
        var objections = new ArrayList<String>();
        if (!attack.findings().isEmpty()) {
            objections.add(attack.findings().size() + " findings");
        }
        Control.overlooked(control.findings()).forEach(hole -> objections.add("overlooked: " + hole));
        return objections.isEmpty() ? "**Proven.**" : "**NOT proven:** " + String.join("; ", objections) + ".";
    }

    private String untouched() {
        var entered = attack.entered().byWord().keySet();
        var names = attack.routes().stream()
                .map(Route::name)
                .filter(name -> !entered.contains(name))
                .toList();
        return names.isEmpty()
                ? "none"
                : names.stream().map(name -> "`" + name.replace("|", "¦") + "`").collect(Collectors.joining(", "));
    }

    /** One line for each kind and route, with the first input that showed it. */
    private static String table(Queue<Finding> findings) {
        var byPlace = findings.stream()
                .collect(Collectors.groupingBy(
                        each -> each.kind().says() + " | `" + each.route().replace("|", "¦") + "`",
                        TreeMap::new,
                        Collectors.toList()));
        if (byPlace.isEmpty()) {
            return "";
        }
        return Stream.concat(
                        Stream.of("| finding | route | times | first input |", "|---|---|---|---|"),
                        byPlace.entrySet().stream()
                                .limit(SHOWN)
                                .map(each -> "| %s | %d | %s |"
                                        .formatted(
                                                each.getKey(), each.getValue().size(), example(each.getValue()))))
                .collect(Collectors.joining("\n"));
    }

    private static String example(List<Finding> findings) {
        var first = findings.getFirst();
        return first.input() + ": `" + first.detail().replace("`", "'") + "`";
    }

    private static String line(Tally tally) {
        return tally.byWord().entrySet().stream()
                .map(each -> each.getKey() + ": " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
