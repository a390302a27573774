package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.LeapingClock;
import org.niangjia.LeapingRun;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.support.OverHttp;

/** The machine's clock leaps, as with an empty battery or a time server that is wrong, and is set right again. */
final class ClockLeaps implements Scenario {
    private static final int WOMEN = 60;
    private static final int AT_ONCE = 10;
    private static final Duration YEARS = Duration.ofDays(1_200);

    private static final List<Leap> LEAPS = List.of(
            new Leap("1,200 days ahead", YEARS),
            new Leap("set right again", Duration.ZERO),
            new Leap("three hours back", Duration.ofHours(-3)),
            new Leap("set right once more", Duration.ZERO));

    /** Each of these has to go on: at every minute, and on every day. */
    private static final String EACH_MINUTE = "attention";

    private static final String EACH_DAY = "purge";

    private static final Duration CAUGHT_UP = Duration.ofSeconds(100);

    private record Leap(String words, Duration ahead) {}

    @Override
    public String name() {
        return "clock";
    }

    @Override
    public Chapter play(Stage stage) throws IOException, InterruptedException, SQLException {
        var folder = Files.createDirectories(stage.ground().root().resolve("leaping"));
        var file = folder.resolve("clock");
        LeapingClock.set(file, Duration.ZERO);
        try (var leaping = RunningInstallation.start(command(stage, folder, file), stage.home(), stage.ground())) {
            return play(stage, leaping, file);
        }
    }

    private static List<String> command(Stage stage, Path folder, Path file) throws IOException, InterruptedException {
        List<String> real;
        try (var installation = stage.start()) {
            real = installation.program().launchedAs();
        }
        // Spring asks every jar and folder of the class path who wants to prepare a context.
        var initializers = Files.createDirectories(folder.resolve("META-INF")).resolve("spring.factories");
        Files.writeString(
                initializers,
                "org.springframework.context.ApplicationContextInitializer=" + LeapingClock.class.getName() + "\n");
        return OwnMain.command(
                folder, real, List.of("-D" + LeapingClock.FILE + "=" + file), LeapingRun.class, LeapingClock.class);
    }

    private static Chapter play(Stage stage, RunningInstallation leaping, Path file)
            throws IOException, InterruptedException, SQLException {
        var inspection = stage.inspection();
        var promises = new ArrayList<Promise>();
        var door = leaping.door();
        var pages = new LightPages(door, stage.clock(), FrozenServer.form(door));
        var before = stage.crowd("clock-before", WOMEN, AT_ONCE, List.of(door));
        before.start();
        before.awaitGone();
        var crowds = new ArrayList<>(List.of(before));
        close(door);
        var officer = new OfficerAtWork("clock", door);
        try (officer) {
            stage.until(CAUGHT_UP, () -> officer.answered() > 0);
            promises.add(Promise.control(
                    "a fresh count by a clock 1,200 days ahead, before the program's own leaps; figures that differ or are due",
                    at(stage, YEARS).difference(inspection)));
            for (var leap : LEAPS) {
                var crowd = stage.crowd("clock-" + crowds.size(), WOMEN, AT_ONCE, List.of(door));
                crowds.add(crowd);
                crowd.start();
                stage.until(Duration.ofSeconds(60), () -> crowd.acknowledged() > WOMEN / 4);
                promises.addAll(after(leap, stage, inspection, file));
                pages.look();
                crowd.awaitGone();
            }
        }
        for (var crowd : crowds) {
            promises.addAll(stage.kept(crowd.run(), crowd.women(), inspection));
        }
        promises.addAll(officer.promises(inspection.list(), LEAPS.size() + 1));
        promises.addAll(pages.promises());
        promises.add(
                Promise.none("ends of the program itself", leaping.program().endedByItself()));
        promises.add(Promise.control("requests that have a day in years to come", inYears(inspection)));
        promises.add(Promise.none("months published that are not over", monthsToCome(inspection)));
        promises.addAll(stage.figures(inspection));
        return new Chapter("Clock", """
                The program's clock leaps while %d women ask each time, %d at once, and an officer works, who has
                closed one request before: 1,200 days ahead, which is longer than anything is kept; back; three hours back; and right again. (The clock is the one that
                every part of the program is given, by a main class that only the tests have; the server's goes on. That a
                clock which stays wrong for a second day does delete is `JobRunnerTest`'s and `PurgeTest`'s.)""".formatted(WOMEN, AT_ONCE), promises);
    }

    /** One of them, with the outcome that is kept the shortest: by the clock ahead it is over its time. */
    private static void close(Door door) throws IOException, InterruptedException {
        var officer = new OverHttp(door.address(), "127.0.0.1");
        officer.get("/sign-in");
        OfficerAtWork.signIn(officer);
        var found = OfficerAtWork.REQUEST.matcher(officer.get("/desk?show=new").body());
        if (!found.find()) {
            throw new IllegalStateException("nothing new at the desk");
        }
        var path = found.group();
        officer.get(path);
        officer.post(path + "/claim", "version", officer.hidden("version"));
        officer.get(path);
        var closed = officer.post(
                path + "/closure", "version", officer.hidden("version"), "choice", "NOT_A_REQUEST", "reason", "试一试");
        if (closed.statusCode() != 303) {
            throw new IllegalStateException("it could not be closed: " + closed.statusCode());
        }
    }

    private static List<Promise> after(Leap leap, Stage stage, Inspection inspection, Path file)
            throws IOException, InterruptedException, SQLException {
        var jobs = JobRuns.of(inspection);
        LeapingClock.set(file, leap.ahead());
        var ran = stage.until(CAUGHT_UP, () -> JobRuns.of(inspection).runsSince(jobs, EACH_MINUTE) > 0);
        var byItsClock = at(stage, leap.ahead());
        var exact = stage.until(CAUGHT_UP, () -> byItsClock.difference(inspection) == 0);
        var promises = new ArrayList<Promise>();
        promises.add(Promise.within(CAUGHT_UP, leap.words() + ": until a job ran that each minute has", ran));
        promises.add(Promise.within(
                CAUGHT_UP, leap.words() + ": until a fresh count by that clock finds no difference", exact));
        if (leap.ahead().equals(YEARS)) {
            var purged = stage.until(CAUGHT_UP, () -> JobRuns.of(inspection).runsSince(jobs, EACH_DAY) > 0);
            promises.add(Promise.within(CAUGHT_UP, leap.words() + ": until the night's deleting was its turn", purged));
        }
        return promises;
    }

    private static Stage at(Stage stage, Duration ahead) {
        return stage.by(Clock.offset(stage.clock(), ahead));
    }

    private static long inYears(Inspection inspection) throws SQLException {
        return number(inspection, "select count(*) from consultation.request where due_on > current_date + 1000");
    }

    private static long monthsToCome(Inspection inspection) throws SQLException {
        return number(
                inspection, "select count(*) from measure.release where month >= date_trunc('month', current_date)");
    }

    private static long number(Inspection inspection, String question) throws SQLException {
        try (var reader = inspection.running().orElseThrow().connect(DatabaseRole.BACKUP);
                var sql = reader.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
