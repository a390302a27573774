package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.shared.RecurringJob;
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
        var jobs = List.of(new RecurringJob("test", OFTEN, this::work));
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
