package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.support.FreePorts;
import org.niangjia.support.Program;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

/** However a start ends, no database server stays behind, and whoever sits there reads a sentence. */
@Timeout(180)
class WaysOutTest {
    private static final HttpClient BROWSER = HttpClient.newHttpClient();

    @TempDir
    private Path root;

    private Ground ground;
    private int port;

    @BeforeEach
    void ground() throws IOException {
        port = FreePorts.pair();
        ground = new Ground(root.toRealPath());
    }

    @Test
    void refusedKeysLeaveNoServer() throws Exception {
        try (var open = ground.open("house", Ground.STEPS)) {
            var keys = keys().create(CipherSuite.AES_256_GCM);
            assertThat(open.missing(((KeyFolderAnswer.Opened) keys).keys())).isEmpty();
        }
        var key = ground.keys().resolve("root-0001.key");
        Files.writeString(key, "torn");
        try (var program = start()) {
            assertThat(program.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(program.said()).contains("密钥文件损坏").contains(key.toString());
        }
        assertThat(ground.isServerStopped("house")).isTrue();
        Files.delete(key);
        keys().create(CipherSuite.AES_256_GCM);
        try (var program = start()) {
            assertThat(program.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(program.said()).contains("这个数据库是用别的密钥写的");
        }
        assertThat(ground.isServerStopped("house")).isTrue();
    }

    @Test
    void brokenSeedingLeavesNoServerAndItsTraceIsInTheLogAlone() throws Exception {
        try (var open = ground.open("house", Ground.STEPS);
                var owner = open.database().connect(DatabaseRole.OWNER);
                var sql = owner.createStatement()) {
            sql.execute("alter table region.division add primary key (code)");
        }
        try (var program = start()) {
            assertThat(program.exitValue()).isEqualTo(LastCatch.BROKEN);
            assertThat(program.said()).contains("编号").doesNotContain("Exception");
        }
        assertThat(ground.isServerStopped("house")).isTrue();
        assertThat(Files.readString(data().resolve("log/niangjia.log"))).contains("error number", "SQLException");
    }

    @Test
    void interruptedLoadingLeavesNoServerAndTheNextStartHoldsToItsSettings() throws Exception {
        ground.open("house", Ground.STEPS).close();
        try (var program = start()) {
            program.await("读入全国行政区划");
            program.end();
            assertThat(program.said()).doesNotContain("Exception").doesNotContain("编号");
        }
        assertThat(ground.isServerStopped("house")).isTrue();
        try (var program = Program.start(said(), misleading(), "run", "--empty")) {
            program.await("门开了");
            assertThat(page("127.0.0.1", port, "/")).contains("娘家").doesNotContain("演示");
            assertThatThrownBy(() -> page("127.0.0.2", port, "/")).isInstanceOf(ConnectException.class);
            assertThat(page("127.0.0.1", port, "/actuator/health")).doesNotContain("UP");
            assertThat(page("127.0.0.1", port + 1, "/actuator/health/readiness"))
                    .contains("UP");
            assertThat(page("127.0.0.1", port + 1, "/actuator/prometheus"))
                    .contains("niangjia_space_free_bytes", "niangjia_database_restarts_total 0.0");
            assertThatThrownBy(() -> page("127.0.0.2", port + 1, "/actuator/health"))
                    .isInstanceOf(ConnectException.class);
            program.end();
        }
        assertThat(ground.isServerStopped("house")).isTrue();
    }

    @Test
    void aSecondInstanceIsToldOfTheFolderAndNotOfTheFirstOnesPort() throws Exception {
        try (var open = ground.open("house", Ground.STEPS);
                var door = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var second = start()) {
            assertThat(open.settings().data()).isEqualTo(data());
            assertThat(door.isBound()).isTrue();
            assertThat(second.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(second.said()).contains("正由另一个娘家程序使用").doesNotContain("端口");
        }
        try (var door = new ServerSocket(port, 1, InetAddress.ofLiteral("127.0.0.1"));
                var alone = start()) {
            assertThat(door.isBound()).isTrue();
            assertThat(alone.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(alone.said()).contains("端口 " + port);
        }
    }

    @Test
    void foldersThatCannotBeUsedAreASentenceAndTheirTraceIsInTheLogAlone() throws Exception {
        var unusable = new HashMap<>(environment());
        unusable.put("NIANGJIA_KEYS", Files.writeString(root.resolve("file"), "") + "/keys");
        try (var program = Program.start(said(), unusable, "run", "--empty")) {
            assertThat(program.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(program.said()).contains("密钥文件夹 ").doesNotContain("Exception", "\tat ");
        }
        var log = data().resolve("log");
        assertThat(Files.readString(log.resolve("niangjia.log")))
                .contains("the key folder cannot be used", "Exception", "\tat ");
        Files.move(log, log.resolveSibling("log-before"));
        Files.writeString(log, "");
        var temporary = Files.createDirectory(root.resolve("temporary"));
        var elsewhere = new HashMap<>(environment());
        elsewhere.put("JAVA_TOOL_OPTIONS", "-Djava.io.tmpdir=" + temporary);
        try (var program = Program.start(said(), elsewhere, "run", "--empty")) {
            assertThat(program.exitValue()).isEqualTo(Console.REFUSED);
            assertThat(program.said()).contains("数据文件夹 " + data()).doesNotContain("Exception", "\tat ");
        }
        try (var left = Files.walk(temporary)) {
            assertThat(left.filter(file -> file.endsWith("niangjia.log")))
                    .singleElement()
                    .satisfies(file ->
                            assertThat(Files.readString(file)).contains("the database server could not be prepared"));
        }
    }

    @Test
    void unknownOptionsStartNothing() throws Exception {
        for (var arguments : new String[][] {{"run", "--emtpy"}, {"run", "--empty", "now"}, {"doctor", "--all"}}) {
            try (var program = Program.start(said(), environment(), arguments)) {
                assertThat(program.exitValue()).isEqualTo(Console.REFUSED);
            }
        }
        assertThat(data()).doesNotExist();
    }

    /** What Spring would read as its own settings, and ours that it would bind by relaxed names. */
    private Map<String, String> misleading() {
        var environment = new HashMap<>(environment());
        environment.put("SERVER_ADDRESS", "0.0.0.0");
        environment.put("MANAGEMENT_SERVER_ADDRESS", "0.0.0.0");
        environment.put("NIANGJIA_DEMONSTRATION", "true");
        environment.put("NIANGJIA_DATABASE_APP_USER", "postgres");
        environment.put("SERVER_PORT", "1");
        return environment;
    }

    private static String page(String host, int port, String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + path))
                .header("Accept-Language", "zh-CN")
                .build();
        return BROWSER.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private Program start() throws IOException {
        return Program.start(said(), environment(), "run", "--empty");
    }

    private Map<String, String> environment() {
        return Map.of(
                "NIANGJIA_DATA", data().toString(),
                "NIANGJIA_KEYS", ground.keys().toString(),
                "NIANGJIA_PORT", String.valueOf(port));
    }

    private Path said() throws IOException {
        var said = root.resolve("said");
        Files.deleteIfExists(said);
        return said;
    }

    private Path data() {
        return ground.root().resolve("house/data");
    }

    private KeyFolder keys() {
        return new KeyFolder(ground.keys(), data(), new SecureRandom(), Clock.systemUTC());
    }
}
