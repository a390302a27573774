package org.niangjia.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.Account;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.support.FreePorts;
import org.niangjia.support.Program;
import org.niangjia.support.ServerOfYours;

/** On a server of yours, the whole way as docs/operating/database.md says it, behind a proxy of yours. */
@Tag("packaged")
class ExternalServerTest {
    private static final Path SCRIPT = Path.of("src/main/resources/installation/roles.sql");

    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    private Path root;

    @Test
    void thePortalServesTheCountryAndABackupBecomesASecondDatabase() throws Exception {
        try (var yours = ServerOfYours.durable()) {
            prepare(yours, "niangjia");
            var port = FreePorts.pair();
            var house = environment(yours, "niangjia", "first");
            house.put("NIANGJIA_PORT", String.valueOf(port));
            house.put("NIANGJIA_ADDRESS", "0.0.0.0");
            house.put("NIANGJIA_TRUSTED_PROXY", "192.0.2.7");
            var file = root.resolve("house.backup");
            try (var program = Program.startPackaged(root.resolve("run"), house, "run", "--empty")) {
                assertThat(program.open()).contains("665,249").contains("sign-in/code");
                assertThat(page("127.0.0.1", port, "/federations/152201003001").body())
                        .contains("富民社区妇女联合会");
                assertThat(pastTheProxy(port)).isIn(List.of(), List.of(403));
                try (var backup = Program.startPackaged(root.resolve("backup"), house, "backup", file.toString())) {
                    assertThat(backup.exitValue()).as(backup.said()).isZero();
                }
            }
            assertThat(root.resolve("first/data/postgresql")).doesNotExist();

            prepare(yours, "again");
            try (var restore = Program.startPackaged(
                    root.resolve("restore"), environment(yours, "again", "second"), "restore", file.toString())) {
                assertThat(restore.exitValue()).as(restore.said()).isZero();
                assertThat(restore.said()).contains("恢复好了");
            }
            assertThat(federations(yours, "again")).isEqualTo(federations(yours, "niangjia"));
        }
    }

    /** What the head of the script tells an administrator to do, word by word. */
    private static void prepare(EmbeddedPostgres server, String database) throws IOException, SQLException {
        var head = new StringBuilder();
        for (var line : Files.readAllLines(SCRIPT)) {
            if (line.startsWith("--   ") && !line.startsWith("--   \\") && !line.contains("PASSWORD")) {
                head.append(line.substring(5).replaceFirst("\\(.*", "")).append('\n');
            }
        }
        try (var superuser = server.getPostgresDatabase().getConnection()) {
            for (var command : head.toString().split(";", -1)) {
                var role = command.contains("CREATE ROLE");
                if (!command.isBlank() && !(role && database.equals("again"))) {
                    execute(superuser, command.replace("DATABASE niangjia ", "DATABASE " + database + " "));
                }
            }
        }
        try (var superuser = server.getDatabase("postgres", database).getConnection()) {
            execute(superuser, Files.readString(SCRIPT));
            for (var role : DatabaseRole.values()) {
                execute(superuser, "ALTER ROLE " + role.roleName() + " PASSWORD '" + password(role.roleName()) + "'");
            }
        }
    }

    private static String password(String role) {
        return "secret-" + role;
    }

    private static void execute(Connection connection, String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private Map<String, String> environment(EmbeddedPostgres server, String database, String folder) {
        var address = "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
        var accounts = Stream.of(DatabaseRole.values())
                .collect(Collectors.toMap(
                        role -> role, role -> new Account(role.roleName(), password(role.roleName()))));
        return ServerOfYours.settings(
                new Database(address, accounts), root.resolve(folder + "/data"), root.resolve("keys"));
    }

    private HttpResponse<String> page(String host, int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .header("Accept-Language", "zh-CN")
                .header("X-Forwarded-For", "127.0.0.1")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** Answers to somebody else in the network; a machine without one has nobody else. */
    private List<Integer> pastTheProxy(int port) throws Exception {
        var own = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .map(InetAddress::getHostAddress)
                .findFirst();
        return own.isEmpty() ? List.of() : List.of(page(own.get(), port, "/").statusCode());
    }

    private static long federations(EmbeddedPostgres server, String database) throws SQLException {
        try (var connection = server.getDatabase("postgres", database).getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from organization.node")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
