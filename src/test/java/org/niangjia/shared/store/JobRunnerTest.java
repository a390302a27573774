package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.shared.RecurringJob;
import org.niangjia.support.TestClock;
import org.niangjia.support.TestServer;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** Two nodes on one database, and one of them ends. */
class JobRunnerTest {
    private static final Duration OFTEN = Duration.ofMillis(50);

    private final AtomicInteger running = new AtomicInteger();
    private final AtomicInteger most = new AtomicInteger();
    private final Semaphore done = new Semaphore(0);

    @Test
    void oneNodeAtATimeRunsAJobAndTheOtherGoesOnWhenItEnds() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        var first = node(database);
        var second = node(database);
        first.start();
        second.start();
        try {
            awaitRuns(10);
            first.stop();
            done.drainPermits();
            awaitRuns(5);
        } finally {
            second.stop();
        }
        assertThat(most).hasValue(1);
        runAndStop(database);
    }

    /** It ended in the middle of the job, and nobody else may think that it still runs. */
    @Test
    void theJobOfANodeThatDiedIsTakenOver() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        runAndStop(database);
        change(database, "picked = true, picked_by = 'dead', last_heartbeat = now() - interval '1 hour'");
        runAndStop(database);
    }

    @Test
    void aClockThatWasWrongByYearsPutsNothingOff() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        runAndStop(database);
        change(database, "execution_time = now() + interval '4 years'");
        runAndStop(database);
    }

    @Test
    void aClockThatIsSetRightWhileTheProgramRunsPutsNothingOff() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        var node = node(database);
        node.start();
        try {
            awaitRuns(1);
            putOff(database);
            node.bringForward();
            done.drainPermits();
            awaitRuns(2);
        } finally {
            node.stop();
        }
    }

    /** A day in which somebody can see it: also on the very first, and after the clock is set right again. */
    @Test
    void whatIsDoneForGoodIsOnlyNotedWhenTheClockHasLeapt() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        var clock = new TestClock();
        var runs = new AtomicInteger();
        var jobs = List.of(new RecurringJob("test", Duration.ofDays(1), true, runs::incrementAndGet));
        var node = new JobRunner(worker(database), jobs, clock, OFTEN, OFTEN);
        node.start();
        try {
            awaitNoted(database, clock.instant());
            assertThat(runs).hasValue(0);
            var leaps = List.of(1, 3, 400, 1, -402, 1);
            var expected = List.of(1, 2, 2, 3, 3, 4);
            for (var step = 0; step < leaps.size(); step++) {
                node.watchClock();
                clock.advance(Duration.ofDays(leaps.get(step)).plusMinutes(1));
                node.watchClock();
                awaitNoted(database, clock.instant());
                assertThat(runs).as("leap " + step).hasValue(expected.get(step));
            }
        } finally {
            node.stop();
        }
    }

    /** What is urgent climbs while two nights' work is done. */
    @Test
    void whatIsLongKeepsNothingShortWaiting() throws Exception {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        var began = new CountDownLatch(2);
        var goesOn = new CountDownLatch(1);
        Runnable isLong = () -> {
            began.countDown();
            awaitQuietly(goesOn);
        };
        var jobs = List.of(
                new RecurringJob("one", Duration.ofDays(1), false, isLong),
                new RecurringJob("two", Duration.ofDays(1), false, isLong),
                new RecurringJob("short", OFTEN, false, this::work));
        var node = new JobRunner(worker(database), jobs, InstantSource.system(), OFTEN, OFTEN);
        node.start();
        try {
            assertThat(began.await(1, TimeUnit.MINUTES)).isTrue();
            done.drainPermits();
            awaitRuns(2);
        } finally {
            goesOn.countDown();
            node.stop();
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void awaitNoted(Database database, Instant at) throws SQLException, InterruptedException {
        for (var tries = 0; tries < 2_000; tries++) {
            try (var connection = worker(database).getConnection();
                    var statement = connection.prepareStatement(
                            "select from shared.scheduled_tasks where not picked and last_success between ? and ?")) {
                statement.setObject(1, at.minusSeconds(30).atOffset(ZoneOffset.UTC));
                statement.setObject(2, at.plusSeconds(30).atOffset(ZoneOffset.UTC));
                if (statement.executeQuery().next()) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(20);
        }
        throw new AssertionError("nothing ran at " + at);
    }

    /** Between two runs; the end of one that runs would write its own time over it. */
    private static void putOff(Database database) throws SQLException, InterruptedException {
        for (var tries = 0; tries < 1_000; tries++) {
            try (var connection = worker(database).getConnection();
                    var statement = connection.createStatement()) {
                if (statement.executeUpdate("update shared.scheduled_tasks set execution_time = now()"
                                + " + interval '4 years', version = version + 1 where not picked")
                        == 1) {
                    return;
                }
            }
            TimeUnit.MILLISECONDS.sleep(5);
        }
        throw new AssertionError("it runs all the time");
    }

    private void runAndStop(Database database) throws InterruptedException {
        done.drainPermits();
        var node = node(database);
        node.start();
        try {
            awaitRuns(2);
        } finally {
            node.stop();
        }
    }

    private static void change(Database database, String what) throws SQLException {
        try (var connection = worker(database).getConnection();
                var statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("update shared.scheduled_tasks set " + what))
                    .isEqualTo(1);
        }
    }

    private void awaitRuns(int runs) throws InterruptedException {
        assertThat(done.tryAcquire(runs, 1, TimeUnit.MINUTES)).isTrue();
    }

    private JobRunner node(Database database) {
        var jobs = List.of(new RecurringJob("test", OFTEN, false, this::work));
        return new JobRunner(worker(database), jobs, InstantSource.system(), OFTEN, OFTEN);
    }

    private static DriverManagerDataSource worker(Database database) {
        return new DriverManagerDataSource(database.url(DatabaseRole.WORKER), "niangjia_worker", "test");
    }

    /** Longer than the nodes' looks, so that a second one would come upon it. */
    private void work() {
        most.accumulateAndGet(running.incrementAndGet(), Math::max);
        LockSupport.parkNanos(OFTEN.multipliedBy(3).toNanos());
        running.decrementAndGet();
        done.release();
    }
}
