package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import org.niangjia.RelaxedRun;

/** The same storm where the server may acknowledge before it has written: a loss has to be seen. */
record RelaxedControl(KillParameters parameters, Path home, InstantSource clock, Narrator narrator) {
    private static final int ROUNDS = 3;

    static List<String> command(Ground ground, RunningInstallation real) throws IOException {
        return OwnMain.command(
                ground.root().resolve("relaxed"), real.program().launchedAs(), List.of(), RelaxedRun.class);
    }

    /**
     * Luck decides whether a kill meets the fifth of a second in which a commit is not yet written, so it may try again.
     * The rows are read at rest: the program's own check refuses to work beside a server that is not durable.
     */
    Outcome run(List<String> command, Ground ground, Inspection inspection)
            throws IOException, InterruptedException, SQLException {
        var round = 1;
        var outcome = round(round, command, ground, inspection);
        while (outcome.findings().lost().isEmpty() && round < ROUNDS) {
            round++;
            outcome = round(round, command, ground, inspection);
        }
        return outcome;
    }

    private Outcome round(int round, List<String> command, Ground ground, Inspection inspection)
            throws IOException, InterruptedException, SQLException {
        narrator.say("Negative control, round " + round + ": synchronous_commit=off, the server is killed ...");
        var run = "control-" + round;
        var with = parameters.forControl();
        var before = inspection.list();
        Storm storm;
        try (var relaxed = RunningInstallation.start(command, home, ground)) {
            storm = Storm.rage(run, with, relaxed, clock, narrator);
            relaxed.awaitOpen();
        }
        return Outcome.of(run, with, storm, before, inspection.list());
    }
}
