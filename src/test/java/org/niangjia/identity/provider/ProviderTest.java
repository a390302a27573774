package org.niangjia.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.identity.model.SignOnSettings;

/** A provider that does not answer as it should. */
class ProviderTest {
    private static final URI BACK = URI.create("http://localhost/back");

    @TempDir
    Path folder;

    private HttpServer server;
    private final AtomicInteger asked = new AtomicInteger();

    @BeforeEach
    void listens() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void stops() {
        server.stop(0);
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private Provider provider() throws IOException {
        var secret = Files.writeString(folder.resolve("secret"), "s");
        var settings = new SignOnSettings(issuer(), "client", secret, null, null, List.of(), Set.of());
        return new Provider(settings, InstantSource.system(), Duration.ofMillis(500));
    }

    @Test
    void whoAnswersByDripsIsNotWaitedFor() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (var i = 0; i < 100; i++) {
                    body.write(' ');
                    body.flush();
                    Thread.sleep(100);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        var begun = System.nanoTime();
        assertThat(provider().address(errand(), BACK, false)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void whoNeverEndsIsNotReadToTheEnd() throws IOException {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write("{\"issuer\": \"".getBytes(StandardCharsets.UTF_8));
                body.write(new byte[1 << 20]);
            }
        });
        assertThat(provider().address(errand(), BACK, false)).isEmpty();
    }

    @Test
    void whoLeadsElsewhereIsNotFollowed() throws IOException {
        server.createContext("/elsewhere", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(200, -1);
        });
        server.createContext("/.well-known", exchange -> {
            exchange.getResponseHeaders().set("Location", issuer() + "/elsewhere");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        assertThat(provider().address(errand(), BACK, false)).isEmpty();
        assertThat(asked).hasValue(0);
    }

    private static Errand errand() {
        return Errand.random(new SecureRandom());
    }
}
