package org.niangjia.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** SIGKILL of the program, of its server, of both, while women ask, an officer works and the figures are added up. */
final class Kills implements Scenario {
    @Override
    public String name() {
        return "kills";
    }

    @Override
    public Chapter play(Stage stage) throws IOException, InterruptedException, SQLException {
        var inspection = stage.inspection();
        var promises = new ArrayList<Promise>();
        List<String> relaxed;
        try (var installation = stage.start()) {
            relaxed = RelaxedControl.command(stage.ground(), installation);
            var before = inspection.list();
            var officer = new OfficerAtWork("kills", installation.door());
            var watch = new FigureWatch(inspection, stage.clock());
            Storm storm;
            try (officer;
                    watch) {
                storm = Storm.rage("kills", stage.parameters(), installation, stage.clock(), stage.narrator());
                installation.awaitOpen();
            }
            var outcome = Outcome.of("kills", stage.parameters(), storm, before, inspection.list());
            var afterwards = Afterwards.of(
                    installation.door(), storm.women(), stage.clock().instant(), inspection, outcome.rowsAfter());
            promises.addAll(kills(outcome));
            promises.addAll(stage.kept("kills", storm.women(), inspection));
            promises.add(objections(outcome, afterwards));
            promises.addAll(officer.promises(inspection.list()));
            promises.addAll(watch.promises());
            promises.addAll(stage.figures(inspection));
            promises.add(new SwallowedMarks(stage).seen(installation));
        }
        var control = new RelaxedControl(stage.parameters(), stage.home(), stage.clock(), stage.narrator())
                .run(relaxed, stage.ground(), inspection);
        promises.add(Promise.control(
                "`synchronous_commit=off`, by a main class that only the tests have; acknowledged and lost",
                control.findings().lost().size()));
        return new Chapter(
                "Killed",
                """
                SIGKILL ends the program (started again as a service manager would), its server (postmaster and all its
                processes; started again by the program) or both, at moments drawn from the seed, one in five while the
                program is still recovering. %d women ask, %d at once; an officer signs in once, takes what is new and
                answers; every request and every act of hers has figures added up.""".formatted(stage.parameters().women(), stage.parameters().atOnce()),
                promises);
    }

    private static List<Promise> kills(Outcome outcome) {
        var storm = outcome.storm();
        var recoveries = outcome.findings().recoveries();
        return List.of(
                new Promise(
                        "kills of the program, of the server, of both",
                        KillReport.kills(outcome),
                        storm.strikes().size() == outcome.parameters().allKills()),
                new Promise(
                        "from a kill to the first good write: median, longest; at most 30 s",
                        KillReport.recoveries(recoveries),
                        recoveries.stream().noneMatch(time -> time.compareTo(Outcome.LONGEST_RECOVERY) > 0)),
                new Promise("retries", KillReport.retries(storm.retries()), true));
    }

    private static Promise objections(Outcome outcome, Afterwards afterwards) {
        var objections = new ArrayList<>(outcome.objections());
        objections.addAll(afterwards.objections());
        return new Promise(
                "%d codes followed, %d forms sent once more; objections"
                        .formatted(afterwards.followed(), afterwards.askedAgain()),
                objections.isEmpty() ? "0" : String.join("; ", objections),
                objections.isEmpty());
    }
}
