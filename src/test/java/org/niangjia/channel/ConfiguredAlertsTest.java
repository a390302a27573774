package org.niangjia.channel;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.channel.AlertSettings.Mail;
import org.niangjia.channel.AlertSettings.Security;
import org.niangjia.channel.AlertSettings.Sms;
import org.niangjia.consultation.StaffAlerts;
import org.niangjia.consultation.StaffAlerts.Answer;
import org.niangjia.consultation.StaffAlerts.Way;

/** Over real sockets to servers of the test's own. */
class ConfiguredAlertsTest {
    @TempDir
    private Path folder;

    @Test
    void aTextMessageSaysOneThing() throws Exception {
        var secret = Files.writeString(folder.resolve("authorization"), "Bearer secret\n");
        BlockingQueue<String> got = new LinkedBlockingQueue<>();
        try (var gateway = new Gateway(204, got)) {
            var alerts = new ConfiguredAlerts(new AlertSettings(null, gateway.settings(secret)));
            assertThat(alerts.isOn(Way.SMS)).isTrue();
            assertThat(alerts.isOn(Way.MAIL)).isFalse();
            assertThat(alerts.send(Way.SMS, "13000000000")).isEqualTo(Answer.TAKEN);
            assertThat(got).containsExactly("Bearer secret 13000000000 " + StaffAlerts.TEXT);
            assertThat(alerts.send(Way.MAIL, "her@example.org")).isEqualTo(Answer.AWAY);
        }
    }

    @Test
    void whatTheGatewayRefusesOrSendsElsewhereIsNotSent() throws Exception {
        for (var status : List.of(500, 307, 401, 429)) {
            try (var gateway = new Gateway(status, new LinkedBlockingQueue<>())) {
                var alerts = new ConfiguredAlerts(new AlertSettings(null, gateway.settings(null)));
                assertThat(alerts.send(Way.SMS, "13000000000")).isEqualTo(Answer.AWAY);
            }
        }
    }

    @Test
    void aGatewayThatRefusesTheNumberIsNotAway() throws Exception {
        for (var status : List.of(400, 422)) {
            try (var gateway = new Gateway(status, new LinkedBlockingQueue<>())) {
                var alerts = new ConfiguredAlerts(new AlertSettings(null, gateway.settings(null)));
                assertThat(alerts.send(Way.SMS, "13000000000")).isEqualTo(Answer.REFUSED);
            }
        }
    }

    /** In a form, a plus is a space and an ampersand another field. */
    @Test
    void aNumberFromAbroadComesThroughAForm() throws Exception {
        var got = new LinkedBlockingQueue<String>();
        try (var gateway = new Gateway(200, got)) {
            var plain = gateway.settings(null);
            var form = new Sms(plain.address(), "to={number}&text={text}", "application/x-www-form-urlencoded", null);
            assertThat(new ConfiguredAlerts(new AlertSettings(null, form)).send(Way.SMS, "+8613000000000"))
                    .isEqualTo(Answer.TAKEN);
            assertThat(got.take())
                    .contains("to=%2B8613000000000&text=%E6%82%A8")
                    .doesNotContain(" 您");
        }
    }

    @Test
    void aMailSaysOneThing() throws Exception {
        try (var server = new MailServer()) {
            var mail = new Mail("127.0.0.1", server.port(), Security.NONE, "door@example.org", null, null);
            var alerts = new ConfiguredAlerts(new AlertSettings(mail, null));
            assertThat(alerts.send(Way.MAIL, "her@example.org")).isEqualTo(Answer.TAKEN);
            assertThat(server.received())
                    .contains("RCPT TO:<her@example.org>", "To: her@example.org")
                    .doesNotContain("妇联", "Niangjia");
            assertThat(server.text()).isEqualTo(StaffAlerts.TEXT);
        }
    }

    /** A mailbox that is full, or asks to come again, is neither gone nor is its server away. */
    @Test
    void whatTheServerSaysOfTheRecipientIsHeard() throws Exception {
        for (var said : Map.of("550 no such user", Answer.REFUSED, "452 full", Answer.LATER)
                .entrySet()) {
            try (var server = new MailServer("RCPT", said.getKey())) {
                assertThat(to(server.port()).send(Way.MAIL, "her@example.org")).isEqualTo(said.getValue());
            }
        }
        assertThat(to(1).send(Way.MAIL, "a..b@example.org")).isEqualTo(Answer.REFUSED);
    }

    @Test
    void whatItSaysOfTheSenderOrTheMailIsNotHers() throws Exception {
        for (var step : List.of("MAIL", "DATA")) {
            try (var server = new MailServer(step, "550 not from you")) {
                assertThat(to(server.port()).send(Way.MAIL, "her@example.org")).isEqualTo(Answer.AWAY);
            }
        }
    }

    private static ConfiguredAlerts to(int port) {
        var mail = new Mail("127.0.0.1", port, Security.NONE, "door@example.org", null, null);
        return new ConfiguredAlerts(new AlertSettings(mail, null));
    }

    @Test
    void aServerThatIsAwayIsAnAnswerAndNoError() {
        var mail = new Mail("127.0.0.1", 1, Security.NONE, "door@example.org", null, null);
        assertThat(new ConfiguredAlerts(new AlertSettings(mail, null)).send(Way.MAIL, "her@example.org"))
                .isEqualTo(Answer.AWAY);
    }

    private static final class Gateway implements AutoCloseable {
        private final HttpServer server;

        Gateway(int status, BlockingQueue<String> got) throws IOException {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1);
            server.createContext("/", exchange -> {
                var authorization = exchange.getRequestHeaders().getFirst("Authorization");
                var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
                got.add(authorization + " " + body);
                exchange.getResponseHeaders().add("Location", "/elsewhere");
                exchange.sendResponseHeaders(
                        exchange.getRequestURI().getPath().equals("/elsewhere") ? 200 : status, -1);
                exchange.close();
            });
            server.start();
        }

        Sms settings(@Nullable Path authorization) {
            var address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/send");
            return new Sms(address, "{number} {text}", "text/plain", authorization);
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
