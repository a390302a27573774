package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.support.TestServer;

/** The pool is left after a quarter of a second; the crowd needs longer. */
@Timeout(60)
class CrowdedSourceTest {
    private static final int CROWD = 40;
    private static final int TURNS = 2;

    private final String world = TestServer.running().newWorld();
    private final CrowdedSource source = new CrowdedSource(pool(), TURNS, Duration.ofMinutes(5));
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void close() {
        threads.shutdownNow();
        source.close();
    }

    private interface Work {
        void run() throws SQLException, InterruptedException;
    }

    @Test
    void aCrowdIsServedOneAfterAnother() throws ExecutionException, InterruptedException {
        var all = IntStream.range(0, CROWD).mapToObj(_ -> start(this::sleep)).toList();
        for (var each : all) {
            each.get();
        }
    }

    @Test
    void whoNeedsASecondOneDoesNotWaitBehindThoseWhoWantHers() throws ExecutionException, InterruptedException {
        var inside = new CountDownLatch(1);
        var holder = start(() -> {
            try (var first = source.getConnection()) {
                inside.await();
                sleep();
                assertThat(first.isClosed()).isFalse();
            }
        });
        var others = IntStream.range(0, CROWD).mapToObj(_ -> start(this::sleep)).toList();
        inside.countDown();
        holder.get();
        for (var each : others) {
            each.get();
        }
    }

    @Test
    void theWholeLineIsToldAsSoonAsOneFindsTheDatabaseAway() throws SQLException, InterruptedException {
        var held = new CountDownLatch(TURNS);
        var waiting = new CountDownLatch(1);
        var holders = IntStream.range(0, TURNS)
                .mapToObj(_ -> start(() -> {
                    try (var connection = source.getConnection()) {
                        held.countDown();
                        waiting.await();
                        sleep(connection);
                    }
                }))
                .toList();
        held.await();
        var line = IntStream.range(0, CROWD).mapToObj(_ -> start(this::sleep)).toList();
        try (var frozen = TestServer.running().freeze(world)) {
            assertThat(frozen.processes()).isNotEmpty();
            waiting.countDown();
            holders.forEach(CrowdedSourceTest::assertAway);
            // Who was called when the first one broke asks for herself.
            assertThat(line.stream().filter(CrowdedSourceTest::isToldInLine))
                    .hasSizeGreaterThanOrEqualTo(CROWD - TURNS);
        }
        sleep();
    }

    @Test
    void oneConnectionThatIsCutIsNotTheWholeDatabase() throws ExecutionException, InterruptedException {
        var unlucky = start(() -> {
            try (var connection = source.getConnection();
                    var sql = connection.createStatement()) {
                sql.execute("select pg_sleep(2.4)");
            }
        });
        var line = IntStream.range(0, CROWD).mapToObj(_ -> start(this::sleep)).toList();
        TestServer.running().cut(world, "pg_sleep(2.4)");
        assertAway(unlucky);
        for (var each : line) {
            each.get();
        }
    }

    @Test
    void aPageThatHasBegunIsFinishedFirst() throws ExecutionException, InterruptedException, SQLException {
        try (var one = new CrowdedSource(pool(), 1, Duration.ofMinutes(5))) {
            var served = new ConcurrentLinkedQueue<String>();
            var begun = new CountDownLatch(1);
            var others = new CountDownLatch(1);
            var page = start(() -> {
                try (var connection = one.getConnection()) {
                    begun.countDown();
                    others.await();
                    assertThat(connection.isClosed()).isFalse();
                }
                one.getConnection().close();
                served.add("page");
            });
            begun.await();
            var first = new Thread[CROWD];
            for (var index = 0; index < CROWD; index++) {
                first[index] = Thread.ofVirtual().start(() -> {
                    try (var connection = one.getConnection()) {
                        sleep(connection);
                        served.add("first");
                    } catch (SQLException e) {
                        throw new IllegalStateException(e);
                    }
                });
                while (first[index].getState() != Thread.State.TIMED_WAITING) {
                    Thread.sleep(1);
                }
            }
            others.countDown();
            page.get();
            assertThat(served).as("one was called before the page came again").hasSizeLessThanOrEqualTo(2);
            for (var each : first) {
                each.join();
            }
        }
    }

    @Test
    void aTurnComesBackOnceHoweverOftenItsConnectionIsClosed() throws SQLException {
        try (var one = new CrowdedSource(pool(), 1, Duration.ZERO)) {
            var first = one.getConnection();
            first.close();
            first.close();
            var second = one.getConnection();
            var third = start(() -> one.getConnection().close());
            assertThatThrownBy(third::get).hasMessageContaining("too many wait");
            second.close();
        }
    }

    private static boolean isToldInLine(Future<?> each) {
        try {
            each.get();
            return false;
        } catch (ExecutionException away) {
            return String.valueOf(away.getMessage()).contains("waited in line");
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void assertAway(Future<?> each) {
        assertThatThrownBy(each::get).hasCauseInstanceOf(SQLException.class);
    }

    private Future<?> start(Work work) {
        return threads.submit(() -> {
            work.run();
            return true;
        });
    }

    private void sleep() throws SQLException {
        try (var connection = source.getConnection()) {
            sleep(connection);
        }
    }

    private static void sleep(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("select pg_sleep(0.05)");
        }
    }

    private HikariDataSource pool() {
        var database = TestServer.running().database(world);
        var account = database.account(DatabaseRole.APP);
        var pool = new HikariConfig();
        pool.setJdbcUrl(database.url(DatabaseRole.APP));
        pool.setUsername(account.user());
        pool.setPassword(account.password());
        pool.setMaximumPoolSize(TURNS + 1);
        pool.setConnectionTimeout(250);
        pool.setValidationTimeout(250);
        return new HikariDataSource(pool);
    }
}
