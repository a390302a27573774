package org.niangjia.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Objects;

/**
 * Random {@code kill -9} loses no acknowledged request and makes none twice (safety, figures we hold ourselves to); and
 * the same harness sees a loss when the server may acknowledge before it has written.
 */
final class KillProof {
    private final KillParameters parameters;
    private final Path home;
    private final Clock clock;
    private final Narrator narrator;

    KillProof(KillParameters parameters, Path home, Clock clock, PrintStream out) {
        this.parameters = parameters;
        this.home = home;
        this.clock = clock;
        this.narrator = new Narrator(out);
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        var ground = Ground.clear(home.resolve("target/proof/kill"));
        var inspection = new Inspection(ground.settings(), new SecureRandom(), clock);
        Outcome outcome;
        Afterwards afterwards;
        List<String> relaxed;

        narrator.say("Starting the program on an empty folder: the country is loaded first ...");
        var launcher = List.of(home.resolve("niangjia").toString(), "run");
        try (var real = RunningInstallation.start(launcher, home, ground)) {
            relaxed = RelaxedControl.command(ground, real);
            outcome = storm(real, inspection);
            narrator.say("Sending every form once more, following every code ...");
            afterwards = Afterwards.of(
                    real.door(), outcome.storm().women(), clock.instant(), inspection, outcome.rowsAfter());
        }
        var control = new RelaxedControl(parameters, home, clock, narrator).run(relaxed, ground, inspection);
        var verdict = new Verdict(outcome, afterwards, control);
        var report = new KillReport(verdict, clock.instant()).markdown();
        var file = home.resolve(parameters.report());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, report);
        narrator.say(report);
        return verdict.isProven();
    }

    private Outcome storm(RunningInstallation real, Inspection inspection)
            throws IOException, InterruptedException, SQLException {
        var before = inspection.list();
        var storm = Storm.rage("kill", parameters, real, clock, narrator);
        real.awaitOpen();
        return Outcome.of("kill", parameters, storm, before, inspection.list());
    }
}
