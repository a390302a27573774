package org.niangjia.journey;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Stands in for whoever sends text messages for the site, and keeps what it was given. */
final class TextGateway implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    private static final BlockingQueue<String> GIVEN = new LinkedBlockingQueue<>();
    private static final HttpServer SERVER = start();

    /** Number and text of each message since it was asked last. */
    static List<String> given() {
        var given = new ArrayList<String>();
        GIVEN.drainTo(given);
        return given;
    }

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            var folder = Files.createTempDirectory("niangjia-settings");
            Files.writeString(folder.resolve("alerts.yaml"), """
                    sms:
                      url: http://127.0.0.1:%d/send
                      body: "{number} {text}"
                      type: text/plain
                    """.formatted(
                            SERVER.getAddress().getPort()));
            TestPropertyValues.of("niangjia.settings.folder=" + folder).applyTo(context);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static HttpServer start() {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            server.createContext("/", exchange -> {
                GIVEN.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                exchange.sendResponseHeaders(204, -1);
                exchange.close();
            });
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
