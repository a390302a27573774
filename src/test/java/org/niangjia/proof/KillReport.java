package org.niangjia.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The proof's page under docs/proofs. */
record KillReport(Verdict verdict, Instant at) {
    String markdown() {
        var run = verdict.outcome();
        var control = verdict.control();
        return """
                # Proof: kill -9 loses no acknowledged request

                Written by `%s` on %s, commit %s. %s

                Women ask for help over HTTP as a browser without script does: notice, place, story, request. Each sends the
                same form again after every error, refusal, broken connection or silence, until the page with her receipt code
                arrives: that is *acknowledged*. Meanwhile SIGKILL ends the packaged program, its PostgreSQL server (postmaster
                and all its processes) or both, at moments drawn from the seed, one in five while the program is still
                recovering. The program is started again as a service manager would; the server by the program itself.
                Afterwards every row is opened with the installation's own keys and compared, word for word, with what was
                sent. Figures are of this machine: %s.

                | | promised run | negative control |
                |---|---|---|
                | durability | as shipped | `synchronous_commit=off`, by a main class that only the tests have |
                %s

                After the storm: %d codes followed, %d not found; %d forms sent once more, %d with another code, %d new requests.

                What this shows and what not: SIGKILL takes everything the processes held, not what the operating system holds.
                That an `fsync` reaches the disk when the power goes is the disk's promise; the start-up check `fsync = on` is
                ours.
                """.formatted(
                        run.parameters().command("kill"),
                        at.atOffset(ZoneOffset.UTC).toLocalDate(),
                        Commit.current(),
                        conclusion(),
                        Machine.description(),
                        rows(run, control),
                        verdict.afterwards().followed(),
                        verdict.afterwards().codesNotFound(),
                        verdict.afterwards().askedAgain(),
                        verdict.afterwards().otherCodes(),
                        verdict.afterwards().newRequests());
    }

    private String conclusion() {
        return verdict.isProven() ? "**Proven.**" : "**NOT proven:** " + String.join("; ", verdict.objections()) + ".";
    }

    private static String rows(Outcome run, Outcome control) {
        return List.of(
                        row(
                                "women, at once",
                                run,
                                control,
                                each -> each.parameters().women() + ", "
                                        + each.parameters().atOnce()),
                        row("kills of the program, of the server, of both", run, control, KillReport::kills),
                        row("acknowledged", run, control, each -> each.storm().acknowledged()),
                        row(
                                "**acknowledged and lost**",
                                run,
                                control,
                                each -> each.findings().lost().size()),
                        row(
                                "**there twice**",
                                run,
                                control,
                                each -> each.findings().duplicates().size()),
                        row(
                                "other words than sent",
                                run,
                                control,
                                each -> each.findings().strange().size()),
                        row("rows added", run, control, Outcome::added),
                        row("retries", run, control, KillReport::retries),
                        row(
                                "from the kill to the first good write: median, longest",
                                run,
                                control,
                                each -> recoveries(each.findings().recoveries())),
                        row(
                                "kills overtaken by the next one",
                                run,
                                control,
                                each -> each.storm().strikes().size()
                                        - each.findings().recoveries().size()),
                        row(
                                "starts given up because the server was killed under them",
                                run,
                                control,
                                each -> each.storm().endedByItself()),
                        row("lasted", run, control, each -> seconds(each.storm().lasted())))
                .stream()
                .collect(Collectors.joining("\n"));
    }

    private interface Figure {
        Object of(Outcome outcome);
    }

    private static String row(String name, Outcome run, Outcome control, Figure figure) {
        return "| " + name + " | " + figure.of(run) + " | " + figure.of(control) + " |";
    }

    static String kills(Outcome outcome) {
        var storm = outcome.storm();
        return storm.killed(Blow.APPLICATION) + ", " + storm.killed(Blow.SERVER) + ", " + storm.killed(Blow.BOTH);
    }

    private static String retries(Outcome outcome) {
        return retries(outcome.storm().retries());
    }

    static String retries(Tally retries) {
        return retries.sum() + " ("
                + retries.byWord().entrySet().stream()
                        .map(each -> each.getKey() + " " + each.getValue())
                        .collect(Collectors.joining(", "))
                + ")";
    }

    static String recoveries(List<Duration> recoveries) {
        var sorted = recoveries.stream().sorted().toList();
        return sorted.isEmpty() ? "–" : seconds(sorted.get(sorted.size() / 2)) + ", " + seconds(sorted.getLast());
    }

    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
    }
}
