package org.niangjia.proof;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whatever happens to the machine: nothing acknowledged is lost, nothing is there twice, the figures are right. */
final class FaultProof {
    private static final List<Scenario> ALL =
            List.of(new Kills(), new FrozenServer(), new FullDisk(), new TwoNodes(), new ClockLeaps());

    private final FaultParameters parameters;
    private final Path home;
    private final Clock clock;
    private final Narrator narrator;

    FaultProof(FaultParameters parameters, Path home, Clock clock, PrintStream out) {
        this.parameters = parameters;
        this.home = home;
        this.clock = clock;
        this.narrator = new Narrator(out);
    }

    boolean run() throws IOException, InterruptedException, SQLException {
        var began = clock.instant();
        var stage =
                new Stage(parameters.kills(), home, Ground.clear(home.resolve("target/proof/faults")), clock, narrator);
        var chapters = new ArrayList<Chapter>();
        narrator.say("Starting the program on an empty folder: the country is loaded first ...");
        stage.start().close();
        for (var scenario : ALL) {
            if (parameters.wants(scenario)) {
                narrator.say("== " + scenario.name());
                var chapter = played(scenario, stage);
                narrator.say(chapter.markdown());
                chapters.add(chapter);
            }
        }
        var lasted = Duration.between(began, clock.instant());
        var report = new FaultReport(parameters.kills(), chapters, clock.instant(), lasted);
        var file = home.resolve(parameters.kills().report());
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, report.markdown());
        narrator.say(report.conclusion());
        return report.isProven();
    }

    /** One that breaks off is a broken promise, and no reason to leave out the others. */
    private static Chapter played(Scenario scenario, Stage stage) throws InterruptedException {
        try {
            return scenario.play(stage);
        } catch (IOException | SQLException | RuntimeException broken) {
            var why = new Promise("the scenario goes to its end", broken.toString(), false);
            return new Chapter(scenario.name(), "It broke off.", List.of(why));
        }
    }
}
