package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RolesTest {
    private static final String NO_RIGHT = "42501";
    private static final String READ_ONLY = "25006";

    @TempDir
    static Path root;

    private static OpenInstallation open;

    @BeforeAll
    static void open() throws IOException, SQLException {
        open = new TestFolders(root.toRealPath()).withInstallation().open();
        run(DatabaseRole.OWNER, "ALTER TABLE notes.note NO FORCE ROW LEVEL SECURITY");
        run(DatabaseRole.OWNER, "INSERT INTO notes.note VALUES (1, '富民社区', '1'), (2, '和平社区', '2')");
        run(DatabaseRole.OWNER, "ALTER TABLE notes.note FORCE ROW LEVEL SECURITY");
    }

    @AfterAll
    static void close() {
        open.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE notes.mine (id int)",
                "CREATE TABLE public.mine (id int)",
                "CREATE TEMP TABLE mine (id int)",
                "CREATE SCHEMA mine",
                "ALTER TABLE notes.note DISABLE ROW LEVEL SECURITY",
                "ALTER TABLE notes.note NO FORCE ROW LEVEL SECURITY",
                "DROP POLICY by_place ON notes.note",
                "ALTER ROLE niangjia_app BYPASSRLS",
                "SET ROLE niangjia_owner",
                "SET ROLE niangjia_backup",
                "UPDATE notes.note SET phone = '3'",
                "DELETE FROM notes.plain",
                "TRUNCATE notes.plain",
                "SELECT notes.count_all()",
                "SELECT * FROM installation.schema_history",
                "SELECT * FROM pg_catalog.pg_authid",
                "COPY notes.plain TO PROGRAM 'true'",
                "SELECT pg_catalog.pg_read_file('PG_VERSION')"
            })
    void applicationMayNot(String sql) {
        assertState(NO_RIGHT, () -> run(DatabaseRole.APP, sql));
    }

    @Test
    void rowsShowOnlyForTheirOwnPlaceAndTheOwnerIsBoundToo() throws SQLException {
        assertThat(numbers(DatabaseRole.APP, "SELECT id FROM notes.note")).isEmpty();
        assertThat(numbers(DatabaseRole.OWNER, "SELECT id FROM notes.note")).isEmpty();
        assertThat(numbers(DatabaseRole.APP, "SET notes.place = '和平社区'", "SELECT id FROM notes.note"))
                .containsExactly(2);
    }

    @Test
    void workerSeesNoContent() throws SQLException {
        assertThat(numbers(DatabaseRole.WORKER, "SET notes.place = '富民社区'", "SELECT id FROM notes.note"))
                .containsExactly(1);
        assertState(NO_RIGHT, () -> run(DatabaseRole.WORKER, "SELECT phone FROM notes.note"));
    }

    @Test
    void backupReadsEverythingAndWritesNothing() throws SQLException {
        assertThat(numbers(DatabaseRole.BACKUP, "SELECT id FROM notes.note ORDER BY id"))
                .containsExactly(1, 2);
        String insert = "INSERT INTO notes.plain VALUES (7)";
        assertState(READ_ONLY, () -> run(DatabaseRole.BACKUP, insert));
        assertState(NO_RIGHT, () -> run(DatabaseRole.BACKUP, "SET TRANSACTION READ WRITE; " + insert));
        assertState(NO_RIGHT, () -> run(DatabaseRole.BACKUP, "SET TRANSACTION READ WRITE; CREATE SCHEMA x"));
    }

    @Test
    void everyRoleThatServesPeopleHasItsLimits() throws SQLException {
        assertThat(words(DatabaseRole.APP, "statement_timeout")).isEqualTo("2500ms");
        assertThat(words(DatabaseRole.APP, "lock_timeout")).isEqualTo("2s");
        assertThat(words(DatabaseRole.APP, "idle_in_transaction_session_timeout"))
                .isEqualTo("30s");
        assertThat(words(DatabaseRole.APP, "search_path")).isEqualTo("pg_catalog");
        assertThat(words(DatabaseRole.WORKER, "statement_timeout")).isEqualTo("1min");
    }

    @Test
    void nobodyEntersWithoutThePassword() {
        String url = open.database().url(DatabaseRole.OWNER);
        assertState(
                "28P01",
                () -> DriverManager.getConnection(url, "niangjia_owner", "guess")
                        .close());
        assertState(
                "28P01",
                () -> DriverManager.getConnection(url, "postgres", "guess").close());
    }

    @Test
    void serverWritesNothingPersonalIntoItsLog() throws IOException {
        String canary = "13800138000";
        String twice = "INSERT INTO notes.note VALUES (3, '富民社区', '%1$s'), (4, '富民社区', '%1$s')".formatted(canary);
        assertState("23505", () -> run(DatabaseRole.OWNER, "SET notes.place = '富民社区'; " + twice));
        assertState("22P02", () -> run(DatabaseRole.APP, "SELECT 'x" + canary + "'::int"));
        assertState("42601", () -> run(DatabaseRole.APP, "SELEC '" + canary + "'"));
        assertThat(TestFolders.logs(root.resolve("data"))).isNotEmpty().doesNotContain(canary);
    }

    private static void run(DatabaseRole role, String sql) throws SQLException {
        OpeningTest.execute(open, role, sql);
    }

    private static List<Integer> numbers(DatabaseRole role, String... sql) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (Connection connection = open.database().connect(role);
                Statement statement = connection.createStatement()) {
            for (String before : List.of(sql).subList(0, sql.length - 1)) {
                statement.execute(before);
            }
            try (ResultSet row = statement.executeQuery(sql[sql.length - 1])) {
                while (row.next()) {
                    numbers.add(row.getInt(1));
                }
            }
        }
        return numbers;
    }

    private static String words(DatabaseRole role, String setting) throws SQLException {
        try (Connection connection = open.database().connect(role);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SHOW " + setting)) {
            row.next();
            return row.getString(1);
        }
    }

    private static void assertState(String state, ThrowingCallable attempt) {
        assertThatThrownBy(attempt)
                .isInstanceOfSatisfying(
                        SQLException.class,
                        refused -> assertThat(refused.getSQLState()).isEqualTo(state));
    }
}
