package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.niangjia.measure.FreshCount;
import org.niangjia.measure.Occasion;
import org.niangjia.proof.Findings.Sent;

/** What all kinds of faults share: one installation, its program as it is handed out, and how to judge afterwards. */
record Stage(KillParameters parameters, Path home, Ground ground, Clock clock, Narrator narrator) {
    private static final Duration QUIET = Duration.ofSeconds(60);

    List<String> launcher() {
        return List.of(home.resolve("niangjia").toString(), "run");
    }

    Stage on(Ground other) {
        return new Stage(parameters, home, other, clock, narrator);
    }

    /** The same, asked by another clock. */
    Stage by(Clock other) {
        return new Stage(parameters, home, ground, other, narrator);
    }

    RunningInstallation start() throws IOException, InterruptedException {
        return RunningInstallation.start(launcher(), home, ground);
    }

    Inspection inspection() {
        return new Inspection(ground.settings(), new SecureRandom(), clock);
    }

    Crowd crowd(String run, int women, int atOnce, List<Door> doors) {
        return new Crowd(doors, clock, run, parameters.quiet(women, atOnce));
    }

    Duration since(Instant moment) {
        return Duration.between(moment, clock.instant());
    }

    interface Question {
        boolean isYes() throws IOException, InterruptedException, SQLException;
    }

    /** How long it took until the answer was yes; what is not so after the limit has taken longer. */
    Duration until(Duration limit, Question question) throws IOException, InterruptedException, SQLException {
        var began = clock.instant();
        while (!question.isYes() && since(began).compareTo(limit) < 0) {
            Thread.sleep(100);
        }
        return since(began);
    }

    /** Of the women of one run: nothing lost, nothing twice, everybody served. */
    List<Promise> kept(String run, List<Woman> women, Inspection inspection) throws SQLException {
        var sent = women.stream()
                .map(woman -> new Sent(woman.words(), woman.acknowledgedAt()))
                .toList();
        var findings = Findings.of(run, sent, inspection.list(), List.of());
        var served = women.stream().filter(Woman::isAcknowledged).count();
        return List.of(
                Promise.some("requests acknowledged", served),
                Promise.none("women without a code, or with a page that they should not see", women.size() - served),
                Promise.none("acknowledged and lost", findings.lost().size()),
                Promise.none("there twice", findings.duplicates().size()),
                Promise.none("other words than sent", findings.strange().size()));
    }

    /** When everything is added up: the figures are what a fresh count finds, and the program's own counts found no other. */
    List<Promise> figures(Inspection inspection) throws IOException, InterruptedException, SQLException {
        until(QUIET, () -> count(inspection).marked() == 0);
        var fresh = count(inspection);
        var promises = new ArrayList<Promise>();
        promises.add(Promise.some("figures compared with a fresh count at the end", fresh.figures()));
        promises.add(Promise.none("organisations still marked as not added up", fresh.marked()));
        promises.add(Promise.none("figures that differ from the fresh count", fresh.differences()));
        fresh.proved().forEach((occasion, proved) -> {
            if (!Occasion.valueOf(occasion.toUpperCase(Locale.ROOT)).mayDiffer()) {
                promises.add(Promise.none(
                        "differences in %d counts of everything that the program made itself (%s)"
                                .formatted(proved.times(), occasion),
                        proved.differences()));
            }
        });
        return promises;
    }

    /** Figures that are not what a fresh count finds, and organisations that have to be counted anew by its day. */
    int difference(Inspection inspection) throws SQLException {
        var count = count(inspection);
        return count.differences() + count.due();
    }

    private FreshCount count(Inspection inspection) throws SQLException {
        return FreshCount.of(inspection.running().orElseThrow(), clock);
    }
}
