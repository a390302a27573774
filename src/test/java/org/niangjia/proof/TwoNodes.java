package org.niangjia.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.support.OverHttp;
import org.niangjia.support.ServerOfYours;

/** Two programs on one database, and one of them is killed for good. */
final class TwoNodes implements Scenario {
    private static final int WOMEN = 200;
    private static final int AT_ONCE = 10;
    private static final String JOB = "attention";
    private static final Duration TAKEN_OVER = Duration.ofSeconds(100);

    @Override
    public String name() {
        return "nodes";
    }

    @Override
    public Chapter play(Stage stage) throws IOException, InterruptedException, SQLException {
        var folder = stage.home().resolve("target/proof/faults-nodes");
        try (var server = ServerOfYours.start()) {
            var first = stage.on(node(server, Ground.clear(folder)));
            try (var one = first.start()) {
                var second = stage.on(node(server, Ground.beside(first.ground(), "second")));
                try (var other = second.start()) {
                    return play(second, one, other);
                }
            }
        }
    }

    private static Ground node(ServerOfYours server, Ground ground) {
        return ground.with(ServerOfYours.settings(server.database(), ground.data(), ground.keys()));
    }

    private static Chapter play(Stage stage, RunningInstallation one, RunningInstallation other)
            throws IOException, InterruptedException, SQLException {
        var inspection = stage.inspection();
        var promises = new ArrayList<Promise>();
        var visitor = new OverHttp(one.door().address(), "127.0.0.1");
        visitor.get("/sign-in");
        OfficerAtWork.signIn(visitor);
        promises.add(shown("her desk at the node where she signed in", visitor));
        visitor.goTo(other.door().address());
        promises.add(shown("… with the same cookie at the other one", visitor));
        var moving = stage.crowd("nodes-one", WOMEN, AT_ONCE, List.of(one.door(), other.door()));
        var staying = stage.crowd("nodes-other", WOMEN, AT_ONCE, List.of(other.door()));
        var began = stage.clock().instant();
        var jobs = JobRuns.of(inspection);
        var officer = new OfficerAtWork("nodes", other.door());
        JobRuns atKill;
        try (officer) {
            moving.start();
            staying.start();
            stage.until(Duration.ofSeconds(60), () -> moving.acknowledged() > WOMEN / 4);
            one.program().killForGood();
            atKill = JobRuns.of(inspection);
            moving.awaitGone();
            staying.awaitGone();
        }
        promises.add(Promise.control(
                "women at the killed node who had to send their form again, at the other one",
                moving.retries().sum()));
        promises.add(Promise.none(
                "errors or refusals met by the %d women at the node that stayed %s"
                        .formatted(WOMEN, staying.retries().byWord()),
                staying.retries().sum()));
        promises.add(shown("her desk at the node that stayed, after the kill", visitor));
        promises.addAll(stage.kept("nodes-one", moving.women(), inspection));
        promises.addAll(stage.kept("nodes-other", staying.women(), inspection));
        var afterwards = Afterwards.of(
                other.door(),
                moving.women(),
                stage.clock().instant(),
                inspection,
                inspection.list().size());
        promises.add(Promise.none(
                "of %d forms that began at the killed node and were sent once more: other codes, or new requests"
                        .formatted(afterwards.askedAgain()),
                afterwards.otherCodes() + afterwards.newRequests()));
        promises.addAll(officer.promises(inspection.list()));
        var taken = stage.until(TAKEN_OVER, () -> JobRuns.of(inspection).runsSince(atKill, JOB) > 0);
        promises.add(Promise.within(TAKEN_OVER, "from the kill's end to a job that each minute has", taken));
        var minutes = stage.since(began).toSeconds() / 60.0;
        var runs = JobRuns.of(inspection).runsSince(jobs, JOB);
        promises.add(new Promise(
                "runs of that job in %.1f minutes on two nodes: one a minute, not two".formatted(minutes),
                String.valueOf(runs),
                runs <= minutes + 1));
        promises.addAll(stage.figures(inspection));
        promises.add(twice(stage, other.door(), inspection));
        return new Chapter("Two nodes", """
                Two programs with the same keys on one PostgreSQL server that neither of them started. %d women ask at each,
                %d at once; an officer works. One program ends by SIGKILL for good. Whose connection broke sends the same form
                to the other one. (A job in whose middle a node died is taken over after two minutes: `JobRunnerTest`.)""".formatted(WOMEN, AT_ONCE), promises);
    }

    private static Promise shown(String what, OverHttp visitor) throws IOException, InterruptedException {
        var status = visitor.get("/desk").statusCode();
        return new Promise(what, String.valueOf(status), status == 200);
    }

    /** With a new form instead of her own, she would be there twice. */
    private static Promise twice(Stage stage, Door door, Inspection inspection)
            throws InterruptedException, SQLException {
        var words = "nodes-twice：同样的话，两张表。";
        for (var times = 0; times < 2; times++) {
            if (!(door.ask(FrozenServer.form(door), words) instanceof Door.Answer.Done)) {
                throw new IllegalStateException("she could not ask");
            }
        }
        var found = Findings.of(
                "nodes-twice",
                List.of(new Findings.Sent(words, stage.clock().instant())),
                inspection.list(),
                List.of());
        return Promise.control(
                "the same words sent with another form; there twice",
                found.duplicates().size());
    }
}
