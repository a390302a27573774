package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.installation.TestFolders.FIRST;
import static org.niangjia.installation.TestFolders.installation;
import static org.niangjia.installation.TestFolders.refusals;
import static org.niangjia.installation.TestFolders.value;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Our own server plays the one of somebody else. */
class ExternalTest {
    @TempDir
    static Path root;

    private static OpenInstallation server;

    @TempDir
    Path here;

    @BeforeAll
    static void open() throws IOException {
        server = new TestFolders(root.toRealPath()).withInstallation().open();
    }

    @AfterAll
    static void close() {
        server.close();
    }

    @Test
    void preparedServerIsOpenedWithoutAServerOfOurOwn() throws SQLException {
        try (OpenInstallation open = value(open(server.database().address(), Mode.REAL, Map.of()))) {
            assertThat(OpeningTest.count(open, "notes.plain")).isZero();
            assertThat(here.resolve("data/server")).doesNotExist();
            assertThat(here.resolve("keys/database-passwords")).doesNotExist();
        }
    }

    @Test
    void realDatabaseIsNotForTheDemonstrationAlsoByWayOfAnotherFolder() {
        assertThat(refusals(open(server.database().address(), Mode.DEMONSTRATION, Map.of())))
                .containsExactly("installation.database.real");
    }

    @Test
    void whatIsMissingIsListedAtOnce() throws IOException, SQLException {
        String address = server.database().address().replaceFirst("/niangjia$", "/");
        asSuperuser(
                address,
                "CREATE DATABASE bare",
                "GRANT CREATE ON DATABASE bare TO niangjia_app",
                "CREATE ROLE mighty LOGIN SUPERUSER PASSWORD 'mighty'",
                "CREATE ROLE stranger LOGIN BYPASSRLS PASSWORD 'stranger'",
                "CREATE ROLE weak LOGIN PASSWORD 'weak'",
                "GRANT niangjia_backup TO weak");
        Map<String, String> strange = new HashMap<>();
        Map.of("OWNER", "mighty", "WORKER", "stranger", "BACKUP", "weak").forEach((role, user) -> {
            strange.put("NIANGJIA_DATABASE_" + role, user);
            strange.put("NIANGJIA_DATABASE_" + role + "_PASSWORD", user);
        });
        assertThat(refusals(open(address + "bare", Mode.REAL, strange)))
                .containsExactly(
                        "installation.external.tooMighty",
                        "installation.external.mayCreate",
                        "installation.external.bypass",
                        "installation.external.member",
                        "installation.external.timeout",
                        "installation.external.timeout",
                        "installation.external.timeout",
                        "installation.external.backup");
        assertThat(refusals(open(address + "bare", Mode.REAL, Map.of()))).contains("installation.external.create");
    }

    @Test
    void onlyADatabaseWithoutOurSchemaIsUntouched() throws IOException, SQLException {
        String address = server.database().address().replaceFirst("/niangjia$", "/");
        asSuperuser(address, "CREATE DATABASE blank OWNER niangjia_owner");
        assertThat(isUntouched(address + "blank")).isTrue();
        assertThat(isUntouched(server.database().address())).isFalse();
        assertThat(isUntouched("jdbc:postgresql://127.0.0.1:1/niangjia")).isFalse();
    }

    @Test
    void wrongPasswordAndSilentServerAreOneSentenceEach() {
        Map<String, String> guess = Map.of("NIANGJIA_DATABASE_APP_PASSWORD", "guess");
        assertThat(refusals(open(server.database().address(), Mode.REAL, guess)))
                .containsExactly("installation.external.password");
        assertThat(refusals(open("jdbc:postgresql://127.0.0.1:1/niangjia", Mode.REAL, Map.of())))
                .containsExactly("installation.external.unreachable");
    }

    private boolean isUntouched(String address) {
        return Installation.isUntouched(value(settings(address, Mode.REAL, Map.of())));
    }

    private static void asSuperuser(String address, String... statements) throws IOException, SQLException {
        Account superuser = Objects.requireNonNull(Passwords.read(new KeyFolder(root.resolve("keys")).passwords()))
                .superuser();
        try (Connection connection =
                        DriverManager.getConnection(address + "postgres", superuser.user(), superuser.password());
                Statement statement = connection.createStatement()) {
            for (String one : statements) {
                statement.execute(one);
            }
        }
    }

    private Attempt<OpenInstallation> open(String address, Mode mode, Map<String, String> more) {
        return settings(address, mode, more)
                .then(settings -> installation(FIRST).open(settings, BeforeUpgrade.nothing()));
    }

    private Attempt<Settings> settings(String address, Mode mode, Map<String, String> more) {
        Map<String, String> environment = new HashMap<>();
        environment.put("NIANGJIA_DATABASE_URL", address);
        server.database()
                .accounts()
                .forEach((role, account) ->
                        environment.put("NIANGJIA_DATABASE_" + role.name() + "_PASSWORD", account.password()));
        environment.putAll(more);
        return Settings.read(new TestFolders(here).environment(environment), mode);
    }
}
