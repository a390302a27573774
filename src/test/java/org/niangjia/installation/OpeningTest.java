package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.installation.TestFolders.FIRST;
import static org.niangjia.installation.TestFolders.SECOND;
import static org.niangjia.installation.TestFolders.installation;
import static org.niangjia.installation.TestFolders.refusals;
import static org.niangjia.installation.TestFolders.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpeningTest {
    @TempDir
    Path root;

    private TestFolders folders;

    @BeforeEach
    void folders() throws IOException {
        folders = new TestFolders(root.toRealPath());
    }

    @Test
    void freshStartMigratesAndARestartKeepsWhatWasWritten() throws IOException, SQLException {
        folders.withServer();
        try (OpenInstallation fresh = folders.open()) {
            assertThat(fresh.migrated()).isEqualTo(new Migrated(null, "1", 1));
            execute(fresh, DatabaseRole.APP, "INSERT INTO notes.plain VALUES (1)");
            assertThat(fresh.warnings()).extracting(Sentence::key).contains("vault.keys.no-keys");
        }
        try (OpenInstallation again = folders.open()) {
            assertThat(again.migrated()).isEqualTo(new Migrated("1", "1", 0));
            assertThat(count(again, "notes.plain")).isEqualTo(1);
        }
    }

    @Test
    void olderSchemaIsUpgradedAfterTheHookAndNewerSchemaIsRefused() throws IOException, SQLException {
        folders.withInstallation();
        Settings settings = folders.settings(Mode.REAL);
        Sentence noBackup = Sentence.of("installation.folder.rights", "backup");
        assertThat(refusals(installation(SECOND).open(settings, (database, from, to) -> Optional.of(noBackup))))
                .containsExactly("installation.folder.rights");
        List<String> calls = new ArrayList<>();
        try (OpenInstallation upgraded = value(installation(SECOND).open(settings, (database, from, to) -> {
            calls.add(from + " to " + to);
            return Optional.empty();
        }))) {
            assertThat(calls).containsExactly("1 to 2");
            assertThat(upgraded.migrated()).isEqualTo(new Migrated("1", "2", 1));
            assertThat(count(upgraded, "notes.plain")).isZero();
        }
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.schema.newer");
        value(folders.tryOpen(Mode.REAL, SECOND)).close();
    }

    @Test
    void demonstrationAndRealNeverTurnIntoEachOther() throws IOException {
        value(folders.withServer().tryOpen(Mode.DEMONSTRATION, FIRST)).close();
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.folder.demonstration");
        Files.writeString(folders.data().resolve("mode"), "real\n");
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.database.demonstration");
        assertThat(refusals(folders.tryOpen(Mode.DEMONSTRATION, FIRST))).containsExactly("installation.folder.real");
        Files.delete(folders.data().resolve("mode"));
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.folder.unmarked");
    }

    @Test
    void keysThatAreGoneOrOfAnotherHouseAreNamed() throws IOException {
        folders.withInstallation();
        Path passwords = root.resolve("keys/database-passwords");
        assertThat(PrivateFiles.isOpenToOthers(passwords)).isFalse();
        String own = Files.readString(passwords);
        Files.delete(passwords);
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.keys.missing");
        Files.writeString(passwords, own.replaceAll("(?m)^postgres=.*$", "postgres=anotherHouse"));
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.keys.wrong");
    }

    @Test
    void filesOfAnotherMajorVersionAreNotTouched() throws IOException {
        folders.withInstallation();
        Files.writeString(folders.data().resolve("postgresql/PG_VERSION"), "17\n");
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.server.major");
    }

    @Test
    void startCutOffWhileTheDatabaseWasMadeIsMadeAgain() throws IOException {
        folders.withServerOfItsOwn();
        Files.createDirectories(folders.data().resolve("postgresql.new/base"));
        Files.createDirectories(folders.data().resolve("server/unpacking/bin"));
        folders.open().close();
        assertThat(folders.data().resolve("postgresql.new")).doesNotExist();
        assertThat(folders.data().resolve("server/unpacking")).doesNotExist();
    }

    @Test
    void folderThatCannotBeMadeIsNamed() {
        Path impossible = Path.of("/proc/niangjia");
        Settings settings = folders.settings(Mode.REAL);
        Settings elsewhere = new Settings(
                Mode.REAL,
                impossible,
                settings.keys(),
                settings.address(),
                settings.port(),
                null,
                null,
                null,
                null,
                null,
                null);
        assertThat(refusals(installation(FIRST).open(elsewhere, BeforeUpgrade.nothing())))
                .containsExactly("installation.folder.rights");
    }

    @Test
    void secondOpeningInTheSameProgramIsRefusedAndTheFirstStaysAlive() throws IOException, SQLException {
        folders.withInstallation();
        try (OpenInstallation first = folders.open()) {
            assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.folder.held");
            try (OpenInstallation beside = value(installation(FIRST).reach(folders.settings(Mode.REAL)))) {
                assertThat(count(beside, "notes.plain")).isZero();
            }
            assertThat(count(first, "notes.plain")).isZero();
        }
        try (OpenInstallation alone = value(installation(FIRST).reach(folders.settings(Mode.REAL)))) {
            assertThat(count(alone, "notes.plain")).isZero();
        }
    }

    @Test
    void durabilityIsOnUnlessAProofTurnsItOff() throws IOException, SQLException {
        folders.withInstallation();
        Settings settings = folders.settings(Mode.REAL);
        try (OpenInstallation open = folders.open()) {
            assertThat(text(open, "SHOW synchronous_commit")).isEqualTo("on");
            assertThat(text(open, "SHOW fsync")).isEqualTo("on");
            assertThat(text(open, "SHOW data_checksums")).isEqualTo("on");
            execute(open, DatabaseRole.OWNER, "ALTER DATABASE niangjia SET synchronous_commit = off");
        }
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.server.durability");
        Installation proof = new Installation(new SecureRandom(), end -> {}, Durability.OFF_FOR_PROOF, FIRST);
        try (OpenInstallation open = value(proof.open(settings, BeforeUpgrade.nothing()))) {
            assertThat(text(open, "SHOW synchronous_commit")).isEqualTo("off");
        }
    }

    static void execute(OpenInstallation open, DatabaseRole role, String sql) throws SQLException {
        try (Connection connection = open.database().connect(role);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static long count(OpenInstallation open, String table) throws SQLException {
        return Long.parseLong(text(open, "SELECT count(*) FROM " + table));
    }

    static String text(OpenInstallation open, String sql) throws SQLException {
        try (Connection connection = open.database().connect(DatabaseRole.APP);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }
}
