package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;

/** Our own port behind a proxy: who came past it is told nothing, whatever he says in his headers. */
class OnlyThroughProxyTest {
    private static final InetAddress PROXY = InetAddress.ofLiteral("192.0.2.7");

    @Test
    void onlyTheProxyAndTheMachineItselfMayKnock() {
        var door = new OnlyThroughProxy(PROXY);
        assertThat(door.mayKnock(PROXY)).isTrue();
        assertThat(door.mayKnock(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
        assertThat(door.mayKnock(InetAddress.ofLiteral("::1"))).isTrue();
        assertThat(door.mayKnock(InetAddress.ofLiteral("192.0.2.8"))).isFalse();
    }

    @Test
    void whoComesPastTheProxyGetsAnEmptyRefusal() throws Exception {
        var own = ownAddress();
        var factory = new TomcatServletWebServerFactory(0);
        new OnlyThroughProxy(PROXY).customize(factory);
        var server = factory.getWebServer(
                context -> context.addServlet("page", new Page()).addMapping("/"));
        server.start();
        try {
            assertThat(get("127.0.0.1", server.getPort()).body()).isEqualTo("open");
            if (!own.isLoopbackAddress()) {
                var refused = get(own.getHostAddress(), server.getPort());
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body()).isEmpty();
            }
        } finally {
            server.stop();
        }
    }

    private static HttpResponse<String> get(String host, int port) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create("http://" + host + ":" + port + "/"))
                .header("X-Forwarded-For", "127.0.0.1")
                .build();
        return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
    }

    /** How others see this machine; a machine without a network has no others. */
    private static InetAddress ownAddress() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> address instanceof Inet4Address && !address.isLoopbackAddress())
                .findFirst()
                .orElse(InetAddress.getLoopbackAddress());
    }

    private static final class Page extends HttpServlet {
        private static final long serialVersionUID = 1L;

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter().print("open");
        }
    }
}
