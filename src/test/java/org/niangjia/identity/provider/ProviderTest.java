package org.niangjia.identity.provider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.oauth2.sdk.id.ClientID;
import com.sun.net.httpserver.HttpExchange;
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
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.identity.model.SignOnSettings;

/** A provider that does not answer as it should. */
class ProviderTest {
    private static final URI BACK = URI.create("http://localhost/back");
    private static final Duration PATIENCE = Duration.ofMillis(500);

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
        return new Provider(settings, InstantSource.system(), PATIENCE);
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

    /** What it says of itself is all there, before what is too much. */
    @Test
    void whoNeverEndsIsNotReadToTheEnd() throws IOException {
        var blanks = new AtomicInteger(1);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                body.write(metadata(issuer()).getBytes(StandardCharsets.UTF_8));
                body.write(" ".repeat(blanks.get()).getBytes(StandardCharsets.UTF_8));
            }
        });
        assertThat(provider().address(errand(), BACK, false)).isPresent();
        blanks.set(1 << 20);
        assertThat(provider().address(errand(), BACK, false)).isEmpty();
    }

    private static String metadata(String at) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/a", "token_endpoint": "%1$s/t", "jwks_uri": "%1$s/k",
                 "subject_types_supported": ["public"]}""".formatted(at);
    }

    /** What else runs on this machine is not for a provider elsewhere to name. */
    @ParameterizedTest
    @ValueSource(strings = {"/a", "/t", "/k"})
    void onlyAProviderOfThisMachineNamesItsAddresses(String address) throws IOException {
        var elsewhere = "https://sso.example.cn";
        assertThat(discovery(elsewhere).understood(metadata(elsewhere))).isNotNull();
        var led = metadata(elsewhere).replace(elsewhere + address, "http://127.0.0.1:9000" + address);
        assertThatThrownBy(() -> discovery(elsewhere).understood(led)).isInstanceOf(IOException.class);
        assertThat(discovery(issuer()).understood(metadata(issuer()))).isNotNull();
        var secret = metadata(issuer()).replace(issuer() + address, elsewhere + address);
        assertThat(discovery(issuer()).understood(secret)).isNotNull();
    }

    private static Discovery discovery(String issuer) {
        return new Discovery(issuer, new ClientID("client"), new Calls(PATIENCE), InstantSource.system());
    }

    @Test
    void oneAsksForAllWhoWait() throws Exception {
        var begun = new CountDownLatch(1);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            begun.countDown();
            rest(300);
            send(exchange, metadata(issuer()));
        });
        var provider = provider();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            var first = people.submit(() -> provider.address(errand(), BACK, false));
            begun.await();
            var others = people.invokeAll(
                    Collections.nCopies(20, (Callable<Optional<URI>>) () -> provider.address(errand(), BACK, false)));
            assertThat(first.get()).isPresent();
            for (var other : others) {
                assertThat(other.get()).isPresent();
            }
        }
        assertThat(asked).hasValue(1);
    }

    @Test
    void whoeverWaitedForNothingIsToldSoWithTheOneWhoAsked() throws Exception {
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            rest(300);
            exchange.sendResponseHeaders(500, -1);
        });
        var provider = provider();
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(
                    Collections.nCopies(20, (Callable<Optional<URI>>) () -> provider.address(errand(), BACK, false)))) {
                assertThat(answer.get()).isEmpty();
            }
        }
        assertThat(asked).hasValue(1);
        assertThat(provider.address(errand(), BACK, false)).isEmpty();
        assertThat(asked).as("asked anew").hasValue(2);
    }

    /** Twice as many as may ask at once, and the second half within their patience. */
    @Test
    void whoComesWhileAllPlacesAreTakenWaitsForOne() throws Exception {
        server.createContext("/", exchange -> {
            rest(100);
            send(exchange, "{}");
        });
        var calls = new Calls(PATIENCE);
        try (var people = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : people.invokeAll(
                    Collections.nCopies(16, (Callable<String>) () -> calls.get(URI.create(issuer() + "/"))))) {
                assertThat(answer.get()).isEqualTo("{}");
            }
        }
    }

    private static void rest(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void send(HttpExchange exchange, String text) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (var body = exchange.getResponseBody()) {
            body.write(text.getBytes(StandardCharsets.UTF_8));
        }
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
