package org.niangjia.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;

/** The proof's page under docs/proofs. */
record FaultReport(KillParameters parameters, List<Chapter> chapters, Instant at, Duration lasted) {
    boolean isProven() {
        return chapters.stream().allMatch(Chapter::holds);
    }

    String conclusion() {
        return isProven()
                ? "**Proven.**"
                : "**NOT proven:** "
                        + chapters.stream()
                                .filter(chapter -> !chapter.holds())
                                .map(Chapter::title)
                                .collect(Collectors.joining("; "))
                        + ".";
    }

    String markdown() {
        return """
                # Proof: whatever happens to the machine, nothing acknowledged is lost

                Written by `%s` on %s, commit %s. %s

                Women ask for help over HTTP as a browser without script does, and send the same form again until the page
                with the receipt code arrives: that is *acknowledged*. Meanwhile the packaged program, its PostgreSQL server
                and its disk suffer what is said below. Afterwards every row is opened with the installation's own
                keys and compared, word for word, with what was sent; and the figures are compared with a fresh count beside
                the program, in one snapshot that writes nothing. A negative control breaks the promise on purpose, and the
                same harness has to see it. All of it took %d minutes on this machine: %s.

                %s""".formatted(
                        parameters.command("faults"),
                        at.atOffset(ZoneOffset.UTC).toLocalDate(),
                        Commit.current(),
                        conclusion(),
                        lasted.toMinutes() + 1,
                        Machine.description(),
                        chapters.stream().map(Chapter::markdown).collect(Collectors.joining("\n")));
    }
}
