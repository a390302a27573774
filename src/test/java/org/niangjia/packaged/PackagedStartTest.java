package org.niangjia.packaged;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.support.FreePorts;
import org.niangjia.support.Program;

/** The jar on an empty folder: the whole country behind the door, a second start, a second instance, real use. */
@Tag("packaged")
class PackagedStartTest {
    private final HttpClient browser = HttpClient.newHttpClient();

    @TempDir
    private Path folder;

    private int runs;

    @Test
    void servesTheWholeCountryAndStartsAgain() throws Exception {
        var port = FreePorts.pair();
        try (var first = run("demonstration", port)) {
            assertThat(first.open())
                    .contains("665,249")
                    .contains("http://127.0.0.1:" + port)
                    .contains("http://127.0.0.1:" + port + "/sign-in")
                    .containsPattern("township　密码 menkaizhe-2026　兴安街道.*干部")
                    .containsPattern("security　密码 menkaizhe-2026　.*安全管理员");
            assertThat(page(port, "/federations/152201003001")).contains("富民社区妇女联合会");
            assertThat(page(port, "/federations?q=fumin%20wulanhaote")).contains("兴安街道");
            try (var second = run("demonstration", port)) {
                assertThat(second.exitValue()).isEqualTo(2);
                assertThat(second.said()).contains("正由另一个娘家程序使用").doesNotContain("端口");
            }
        }
        try (var again = run("demonstration", port)) {
            assertThat(again.open()).doesNotContain("665,249");
            assertThat(page(port, "/")).contains("娘家");
        }
    }

    @Test
    void realUseInvitesThreeAdministratorsAndWarnsOfTheKeys() throws Exception {
        var port = FreePorts.pair();
        try (var real = run("real", port, "--empty")) {
            var said = real.open();
            assertThat(said.lines().filter(line -> line.contains("/sign-in/code")))
                    .hasSize(3);
            assertThat(said).containsOnlyOnce("./niangjia keys confirm");
            assertThat(page(port, "/")).doesNotContain("演示");
        }
    }

    private Program run(String name, int port, String... options) throws IOException {
        var environment = Map.of(
                "NIANGJIA_DATA", folder.resolve(name + "/data").toString(),
                "NIANGJIA_KEYS", folder.resolve(name + "-keys").toString(),
                "NIANGJIA_PORT", String.valueOf(port));
        var arguments = Stream.concat(Stream.of("run"), Stream.of(options)).toArray(String[]::new);
        return Program.startPackaged(folder.resolve(name + "-" + ++runs + ".log"), environment, arguments);
    }

    private String page(int port, String path) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept-Language", "zh-CN")
                .build();
        return browser.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
}
