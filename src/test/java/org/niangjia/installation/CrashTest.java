package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.installation.OpeningTest.count;
import static org.niangjia.installation.TestFolders.FIRST;
import static org.niangjia.installation.TestFolders.refusals;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.server.ServerState;

@Timeout(120)
class CrashTest {
    @TempDir
    Path root;

    private TestFolders folders;

    @BeforeEach
    void folders() throws IOException {
        folders = new TestFolders(root.toRealPath()).withInstallation();
    }

    @Test
    void killedProgramLosesNothingAndItsServerIsEndedByTheNextStart() throws Exception {
        try (HeldInstallation held = HeldInstallation.start(folders)) {
            held.awaitRows(20);
            ProcessHandle orphan = held.server();
            int acknowledged = held.kill();
            assertThat(orphan.isAlive()).isTrue();
            assertThat(doctor()).contains("installation.database.orphan");
            try (OpenInstallation next = folders.open()) {
                assertThat(orphan.isAlive()).isFalse();
                assertThat(count(next, "notes.plain")).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    @Test
    void programAndServerKilledTogetherLoseNothing() throws Exception {
        try (HeldInstallation held = HeldInstallation.start(folders)) {
            held.awaitRows(20);
            held.server().destroyForcibly();
            int acknowledged = held.kill();
            assertThat(doctor()).contains("installation.database.crashed");
            try (OpenInstallation next = folders.open()) {
                assertThat(count(next, "notes.plain")).isGreaterThanOrEqualTo(acknowledged);
            }
        }
    }

    @Test
    void secondProgramIsRefusedAndTheFirstGoesOnUntilItEndsInGoodOrder() throws Exception {
        try (HeldInstallation held = HeldInstallation.start(folders)) {
            held.awaitRows(1);
            assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.folder.held");
            assertThat(doctor()).contains("installation.folder.running", "installation.database.answers");
            held.awaitRows(50);
            held.end();
            assertThat(ServerState.of(folders.data())).isInstanceOf(ServerState.Stopped.class);
        }
    }

    @Test
    void killedServerComesBackUnderTheSamePool() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setMaximumPoolSize(2);
        try (OpenInstallation open = folders.open()) {
            Account app = open.database().account(DatabaseRole.APP);
            config.setJdbcUrl(open.database().url(DatabaseRole.APP));
            config.setUsername(app.user());
            config.setPassword(app.password());
            try (HikariDataSource pool = new HikariDataSource(config)) {
                for (int round = 1; round <= 2; round++) {
                    insert(pool, round);
                    kill(awaitRunning());
                    awaitRestart(open, round);
                    insertWhenBack(pool, 100 + round);
                }
            }
            assertThat(count(open, "notes.plain")).isEqualTo(4);
        }
    }

    /** The server reports which statement a session died of; not ours. */
    @Test
    void deadSessionLeavesNoStatementInTheLog() throws Exception {
        String canary = "13800138000";
        try (OpenInstallation open = folders.open()) {
            CompletableFuture<String> state = new CompletableFuture<>();
            Thread.ofVirtual().start(() -> state.complete(stateOf(open, "SELECT pg_sleep(60), '" + canary + "'")));
            String session =
                    "SELECT pid FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'SELECT pg_sleep%'";
            ProcessHandle.of(awaitNumber(open, session)).orElseThrow().destroyForcibly();
            assertThat(state.join()).startsWith("08");
            awaitNumber(open, "SELECT 1");
            assertThat(TestFolders.logs(folders.data())).contains("signal 9").doesNotContain(canary);
            assertThat(open.serverRestarts()).isZero();
        }
    }

    @Test
    void numberOfAnotherProcessInTheServersFileIsNotTakenForTheServer() throws Exception {
        Path file = folders.data().resolve("postgresql/postmaster.pid");
        Files.writeString(file, ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n\n127.0.0.1\n\nready\n");
        try (OpenInstallation open = folders.open()) {
            assertThat(count(open, "notes.plain")).isZero();
        }
    }

    private static String stateOf(OpenInstallation open, String sql) {
        try {
            OpeningTest.execute(open, DatabaseRole.APP, sql);
            return "none";
        } catch (SQLException e) {
            return e.getSQLState();
        }
    }

    private static long awaitNumber(OpenInstallation open, String sql) throws InterruptedException {
        while (true) {
            try {
                return Long.parseLong(OpeningTest.text(open, sql));
            } catch (SQLException notYet) {
                Thread.sleep(50);
            }
        }
    }

    private List<String> doctor() {
        return new Doctor(InstantSource.system(), FIRST)
                .examine(folders.environment()).stream()
                        .map(finding -> finding.sentence().key())
                        .toList();
    }

    /** A restart is counted when it begins, and a session that outlived the server can write before it is through. */
    private ServerState awaitRunning() throws IOException, InterruptedException {
        ServerState state = ServerState.of(folders.data());
        while (!(state instanceof ServerState.Running)) {
            Thread.sleep(20);
            state = ServerState.of(folders.data());
        }
        return state;
    }

    private static void kill(ServerState state) {
        if (state instanceof ServerState.Running(long pid, int port)) {
            ProcessHandle server = ProcessHandle.of(pid).orElseThrow();
            server.destroyForcibly();
            server.onExit().join();
        } else {
            throw new AssertionError(state);
        }
    }

    /** A session that outlived its server may still write, so a write that goes through does not tell of a restart. */
    private static void awaitRestart(OpenInstallation open, int number) throws InterruptedException {
        while (open.serverRestarts() < number) {
            Thread.sleep(20);
        }
        assertThat(open.serverRestarts()).isEqualTo(number);
    }

    private static void insert(HikariDataSource pool, int number) throws SQLException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("INSERT INTO notes.plain VALUES (" + number + ")");
        }
    }

    private static void insertWhenBack(HikariDataSource pool, int number) throws InterruptedException {
        while (true) {
            try {
                insert(pool, number);
                return;
            } catch (SQLException away) {
                Thread.sleep(100);
            }
        }
    }
}
