package org.niangjia.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Stands in for the site that the exit leads to: a browser's redirects cannot be intercepted, and nothing may leave. */
final class NeutralSite implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    static final String TITLE = "Weather";
    private static final String PAGE = "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><title>"
            + TITLE + "</title>Fine.</html>";
    private static final HttpServer SERVER = start();

    /** Another name of this machine, so that it is another site for the browser. */
    static String address() {
        return "http://localhost:" + SERVER.getAddress().getPort() + "/";
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("neutral site", Map.of("niangjia.exit.neutral-site", address())));
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                var page = PAGE.getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
                exchange.sendResponseHeaders(200, page.length);
                exchange.getResponseBody().write(page);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
