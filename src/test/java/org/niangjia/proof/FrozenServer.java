package org.niangjia.proof;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.niangjia.proof.Door.Answer;

/** All processes of the server stand still, as with a disk that hangs, and go on. */
final class FrozenServer implements Scenario {
    private static final int WOMEN = 300;
    private static final int AT_ONCE = 60;
    private static final int ROUNDS = 4;
    private static final Duration BACK = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "frozen";
    }

    @Override
    public Chapter play(Stage stage) throws IOException, InterruptedException, SQLException {
        var inspection = stage.inspection();
        var promises = new ArrayList<Promise>();
        try (var installation = stage.start()) {
            var door = installation.door();
            var pages = new LightPages(door, stage.clock(), form(door));
            var crowd = stage.crowd("frozen", WOMEN, AT_ONCE, List.of(door));
            var officer = new OfficerAtWork("frozen", door);
            try (officer) {
                crowd.start();
                stage.until(Duration.ofSeconds(60), () -> crowd.acknowledged() > WOMEN / 4);
                try (var frozen = installation.server().freeze()) {
                    promises.add(Promise.some(
                            "processes of the server that stood still",
                            frozen.processes().size()));
                    for (var round = 0; round < ROUNDS; round++) {
                        pages.look();
                        TimeUnit.SECONDS.sleep(1);
                    }
                }
                var again = form(door);
                var back = stage.until(BACK.multipliedBy(3), () -> asked(door, again));
                promises.addAll(pages.promises());
                promises.add(Promise.within(BACK, "from SIGCONT to the first acknowledged request", back));
                crowd.awaitGone();
            }
            promises.addAll(stage.kept("frozen", crowd.women(), inspection));
            promises.addAll(officer.promises(inspection.list()));
            promises.addAll(stage.figures(inspection));
            promises.add(control(stage, installation));
        }
        return new Chapter("Frozen", """
                SIGSTOP to every process of the server while %d women ask, %d at once, and an officer works; %d times all
                pages of the door are asked together; then SIGCONT, and nothing else.""".formatted(WOMEN, AT_ONCE, ROUNDS), promises);
    }

    /** Where the program stands still too, nobody can answer: the same looks must call that late. */
    private static Promise control(Stage stage, RunningInstallation installation)
            throws IOException, InterruptedException {
        var pages = new LightPages(installation.door(), stage.clock(), form(installation.door()));
        try (var program = installation.program().freeze()) {
            pages.look();
            return Promise.control(
                    "the program stands still, too (" + program.processes().size() + " process); pages that come late",
                    pages.late());
        }
    }

    /** Whoever has none waits for it. */
    static String form(Door door) throws InterruptedException {
        for (var tries = 0; tries < 300; tries++) {
            if (door.form() instanceof Answer.Done(String form)) {
                return form;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new IllegalStateException("no form within half a minute");
    }

    static boolean asked(Door door, String form) throws InterruptedException {
        return door.ask(form, "afterwards：又可以了吗？") instanceof Answer.Done;
    }
}
