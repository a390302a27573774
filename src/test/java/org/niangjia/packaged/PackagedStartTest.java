package org.niangjia.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jar on an empty folder: the whole country behind the door, a second start, a second instance, real use. */
@Tag("packaged")
class PackagedStartTest {
    private static final long PATIENCE_SECONDS = 300;

    private final List<Process> started = new ArrayList<>();
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    @AfterEach
    void stop() throws InterruptedException {
        for (var process : started) {
            process.destroy();
            process.waitFor(30, TimeUnit.SECONDS);
        }
    }

    @Test
    void servesTheWholeCountryAndStartsAgain() throws Exception {
        var port = freePort();
        var first = run("demonstration", port);
        assertThat(awaited(first, "demonstration")).contains("665,249").contains("http://127.0.0.1:" + port);
        assertThat(page(port, "/federations/152201003001")).contains("富民社区妇女联合会");
        assertThat(page(port, "/federations?q=fumin%20wulanhaote")).contains("兴安街道");

        var second = run("demonstration", port);
        assertThat(second.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        assertThat(second.exitValue()).isEqualTo(2);

        first.destroy();
        assertThat(first.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(awaited(run("demonstration", port), "demonstration")).doesNotContain("665,249");
        assertThat(page(port, "/")).contains("娘家");
    }

    @Test
    void realUseInvitesThreeAdministratorsAndWarnsOfTheKeys() throws Exception {
        var port = freePort();
        var said = awaited(run("real", port, "--empty"), "real");
        assertThat(said.lines().filter(line -> line.contains("/sign-in/code"))).hasSize(3);
        assertThat(said).contains("./niangjia keys confirm");
        assertThat(page(port, "/")).doesNotContain("演示");
    }

    private Process run(String name, int port, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/java.options",
                "-jar",
                Path.of("target/niangjia.jar").toAbsolutePath().toString(),
                "run"));
        command.addAll(List.of(options));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log(name).toFile()));
        builder.environment()
                .put("NIANGJIA_DATA", folder.resolve(name + "/data").toString());
        builder.environment()
                .put("NIANGJIA_KEYS", folder.resolve(name + "-keys").toString());
        builder.environment().put("NIANGJIA_PORT", String.valueOf(port));
        builder.environment().put("NIANGJIA_LANGUAGE", "zh");
        Files.deleteIfExists(log(name));
        var process = builder.start();
        started.add(process);
        return process;
    }

    /** All that it said until the door was open. */
    private String awaited(Process process, String name) throws Exception {
        for (var second = 0; second < PATIENCE_SECONDS; second++) {
            var said = Files.exists(log(name)) ? Files.readString(log(name)) : "";
            if (said.contains("门开了")) {
                return said;
            }
            assertThat(process.isAlive()).as(said).isTrue();
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("the door did not open: " + Files.readString(log(name)));
    }

    private Path log(String name) {
        return folder.resolve(name + ".log");
    }

    private String page(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    /** Health stands on the port after it, so both have to be free. */
    private static int freePort() throws IOException {
        for (var tries = 0; tries < 50; tries++) {
            try (var socket = new ServerSocket(0);
                    var next = new ServerSocket(socket.getLocalPort() + 1)) {
                return Stream.of(socket, next)
                        .mapToInt(ServerSocket::getLocalPort)
                        .min()
                        .orElseThrow();
            } catch (IOException taken) {
                // the neighbour is in use: another pair
            }
        }
        throw new IOException("no two free ports in a row");
    }
}
