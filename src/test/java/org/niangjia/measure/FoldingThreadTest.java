package org.niangjia.measure;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.OrganizationId;

/** A node whose counts of everything take until the test lets them go on. */
class FoldingThreadTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Random chance = new Random(20261127);
    private final Semaphore counting = new Semaphore(0);
    private final Semaphore goesOn = new Semaphore(0);

    @SuppressWarnings("NullAway.Init")
    private Trial trial;

    @SuppressWarnings("NullAway.Init")
    private OrganizationId village;

    @SuppressWarnings("NullAway.Init")
    private FoldingThread node;

    @BeforeEach
    void start() throws SQLException {
        trial = new Trial();
        village = trial.place(chance);
        trial.write(() -> trial.add(village, Map.of("due_on", trial.today())));
        trial.folding.settle();
        node = new FoldingThread(
                trial.node(() -> {
                    counting.release();
                    goesOn.acquireUninterruptibly();
                }),
                new FoldingBell());
        node.start();
    }

    @AfterEach
    void stop() {
        goesOn.release(1_000);
        node.stop();
        trial.close();
    }

    @Test
    void changesAreFoldedWhileTheStartCountsEverything() throws InterruptedException {
        awaitCounting();
        trial.write(() -> trial.add(village, Map.of()));
        awaitTotal(Trial.THINGS, 2);
    }

    @Test
    void changesAreFoldedWhileAClockThatWasSetBackHasEverythingCounted() throws InterruptedException {
        awaitCounting();
        goesOn.release(1_000);
        trial.clock.advance(Duration.ofDays(3));
        awaitTotal(Trial.LATE, 1);
        goesOn.drainPermits();
        counting.drainPermits();
        trial.clock.advance(Duration.ofDays(-3));
        awaitCounting();
        // Elsewhere: what is marked here would be right again by that alone.
        trial.write(() -> trial.add(elsewhere(), Map.of()));
        awaitTotal(Trial.THINGS, 2);
        assertThat(trial.total(village, Trial.LATE).certain()).isEqualTo(1);

        goesOn.release(1_000);
        awaitTotal(Trial.LATE, 0);
    }

    private OrganizationId elsewhere() {
        return Stream.generate(() -> trial.place(chance))
                .filter(place -> !place.equals(village))
                .findFirst()
                .orElseThrow();
    }

    private void awaitCounting() throws InterruptedException {
        assertThat(counting.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
    }

    /** At the nation; nobody calls the folder. */
    private void awaitTotal(MeasureId measure, long expected) throws InterruptedException {
        var nation = trial.upwards(village).getLast();
        var until = System.nanoTime() + PATIENCE.toNanos();
        while (trial.total(nation, measure).certain() != expected) {
            assertThat(System.nanoTime()).as(measure + " is never " + expected).isLessThan(until);
            Thread.sleep(20);
        }
    }
}
