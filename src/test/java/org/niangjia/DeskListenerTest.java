package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.DeskPlace;
import org.niangjia.support.FreePorts;
import org.niangjia.support.OverHttp;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundleKey;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.boot.ssl.SslStoreBundle;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The desk on a place of its own, over real sockets (decision 017). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port=", "server.forward-headers-strategy=native"})
@ContextConfiguration(initializers = World.class)
@Import(DeskListenerTest.Listener.class)
@DirtiesContext
class DeskListenerTest {
    private static final List<String> STAFFS = List.of(
            "/sign-in",
            "/sign-in/code",
            "/sign-in/second-step",
            "/sign-out",
            "/desk",
            "/desk/me",
            "/desk/nowhere",
            "/%64esk",
            "/desk/",
            "/desk/../desk/me",
            "/./sign-in");

    @LocalServerPort
    int door;

    @Value("${niangjia.desk.port}")
    int desk;

    @TestConfiguration(proxyBeanMethods = false)
    static class Listener {
        @Bean
        DeskListener desk(@Value("${niangjia.desk.port}") int port) {
            return new DeskListener(new DeskPlace(InetAddress.getLoopbackAddress(), port));
        }
    }

    @DynamicPropertySource
    static void place(DynamicPropertyRegistry registry) throws IOException {
        var port = FreePorts.pair();
        registry.add("niangjia.desk.port", () -> port);
        var settings = SignOnSite.settings();
        registry.add("niangjia.settings.folder", settings::toString);
    }

    private static OverHttp at(int port) {
        return new OverHttp(URI.create("http://127.0.0.1:" + port), "203.0.113.9");
    }

    @Test
    void nothingOfTheStaffsIsAtThePublicDoor() throws IOException, InterruptedException {
        for (var path : STAFFS) {
            assertThat(at(door).get(path).statusCode()).as(path).isIn(400, 404);
        }
        assertThat(at(door).post("/sign-in", "username", "township", "password", "menkaizhe-2026")
                        .statusCode())
                .isEqualTo(404);
        assertThat(at(door).get("/desk").headers().map())
                .as("as quiet as any address that is none")
                .containsKey("content-security-policy")
                .doesNotContainKey("set-cookie")
                .doesNotContainKey("location");
        for (var path : List.of("/", "/help", "/federations/152201003001")) {
            assertThat(at(door).get(path).statusCode()).as(path).isEqualTo(200);
        }
    }

    @Test
    void theSitesOwnSignOnIsAtTheDeskOnly() throws IOException, InterruptedException {
        var paths = List.of("/sign-in/sign-on", "/sign-in/sign-on/back?code=a&state=b");
        for (var path : paths) {
            var answer = new OverHttp(URI.create("http://localhost:" + door), "203.0.113.9").get(path);
            assertThat(answer.statusCode()).as(path).isEqualTo(404);
            assertThat(answer.headers().map()).doesNotContainKeys("set-cookie", "location");
        }
        var officer = new OverHttp(URI.create("http://localhost:" + desk), "203.0.113.9");
        assertThat(officer.get(paths.getFirst()).statusCode()).isEqualTo(303);
        assertThat(officer.get(paths.getLast()).statusCode()).isEqualTo(422);
    }

    /** A proxy passes on what a browser wrote into its head; the socket is ours. */
    @Test
    void noHeadMakesThePublicDoorTheDesks() throws IOException, InterruptedException {
        var lying = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + door + "/sign-in"))
                .header("X-Forwarded-Port", String.valueOf(desk))
                .header("X-Forwarded-Host", "127.0.0.1:" + desk)
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(lying, HttpResponse.BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void officersComeInAtTheDeskAndFindThePublicPagesToo() throws IOException, InterruptedException {
        var officer = at(desk);
        officer.get("/sign-in");
        assertThat(officer.post("/sign-in", "username", "township", "password", "menkaizhe-2026")
                        .statusCode())
                .isEqualTo(303);
        assertThat(officer.get("/desk").statusCode()).isEqualTo(200);
        assertThat(officer.get("/css/tokens.css").statusCode()).isEqualTo(200);
        assertThat(officer.get("/help").statusCode()).isEqualTo(200);
    }

    @Test
    void itIsAsWideAndAsPatientAsTheFirst(@Autowired WebServerApplicationContext context) {
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        assertThat(Stream.of(server.getTomcat().getService().findConnectors())
                        .map(connector -> (AbstractProtocol<?>) connector.getProtocolHandler())
                        .map(protocol -> Map.of(
                                "connections", protocol.getMaxConnections(),
                                "queue", protocol.getAcceptCount(),
                                "patience", protocol.getConnectionTimeout(),
                                "alive", protocol.getKeepAliveTimeout())))
                .hasSize(2)
                .containsOnly(Map.of("connections", 250, "queue", 4000, "patience", 10_000, "alive", 2_000));
    }

    @Test
    void itSpeaksTlsWhereTheFirstDoesAndAsGood(@TempDir Path folder) throws Exception {
        var keys = keys(folder.resolve("door.p12"));
        var listener = new DeskListener(new DeskPlace(InetAddress.getLoopbackAddress(), 0));
        var factory = new TomcatServletWebServerFactory(0);
        factory.setSsl(Ssl.forBundle("door"));
        factory.setSslBundles(new DefaultSslBundleRegistry(
                "door",
                SslBundle.of(
                        SslStoreBundle.of(keys, "changeit", null),
                        SslBundleKey.of("changeit"),
                        SslOptions.of(Set.copyOf(DoorTls.SUITES), Set.copyOf(DoorTls.PROTOCOLS)))));
        listener.customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("page", new Page()).addMapping("/"));
        server.start();
        var tls = trusting(keys);
        try (var browser = HttpClient.newBuilder().sslContext(tls).build()) {
            for (var port : List.of(server.getPort(), listener.port())) {
                var request = HttpRequest.newBuilder(URI.create("https://localhost:" + port + "/"))
                        .build();
                assertThat(browser.send(request, HttpResponse.BodyHandlers.ofString())
                                .body())
                        .isEqualTo("https true");
                assertThat(agreed(tls, port, "TLSv1.3", "TLS_AES_128_GCM_SHA256"))
                        .isEqualTo("TLS_AES_128_GCM_SHA256");
                assertThat(agreed(tls, port, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256"))
                        .isEqualTo("TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256");
                // The platform would speak it.
                assertThatThrownBy(() -> agreed(tls, port, "TLSv1.2", "TLS_ECDHE_ECDSA_WITH_AES_128_CBC_SHA256"))
                        .isInstanceOf(SSLHandshakeException.class);
            }
        } finally {
            server.stop();
        }
    }

    private static String agreed(SSLContext tls, int port, String protocol, String suite) throws IOException {
        try (var socket = (SSLSocket) tls.getSocketFactory().createSocket("localhost", port)) {
            socket.setEnabledProtocols(new String[] {protocol});
            socket.setEnabledCipherSuites(new String[] {suite});
            socket.startHandshake();
            return socket.getSession().getCipherSuite();
        }
    }

    private static KeyStore keys(Path store) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool").toString();
        assertThat(new ProcessBuilder(
                                keytool,
                                "-genkeypair",
                                "-alias",
                                "door",
                                "-keyalg",
                                "EC",
                                "-dname",
                                "CN=localhost",
                                "-ext",
                                "san=dns:localhost",
                                "-keystore",
                                store.toString(),
                                "-storepass",
                                "changeit")
                        .redirectErrorStream(true)
                        .start()
                        .waitFor())
                .isZero();
        return KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
    }

    private static SSLContext trusting(KeyStore keys) throws Exception {
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("door", keys.getCertificate("door"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(null, trust.getTrustManagers(), null);
        return context;
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print(request.getScheme() + " " + request.isSecure());
        }
    }
}
