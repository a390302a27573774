package org.niangjia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.niangjia.support.TestServer;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A hung database: within five seconds a light page with 12338, and her words on it (safety.md 7). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port="})
@ContextConfiguration(initializers = World.class)
@DirtiesContext
class FrozenDatabaseTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);

    private final HttpClient browser = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Value("${niangjia.database.url}")
    String database;

    @Test
    @Timeout(60)
    void herWordsAndTheNumbersAreThereWhenTheDatabaseHangs() throws IOException, InterruptedException {
        assertThat(get("/federations/152201003").statusCode()).isEqualTo(200);
        assertThat(ask().statusCode()).isEqualTo(422);
        try (var frozen = TestServer.running().freeze(database.substring(database.lastIndexOf('/') + 1))) {
            assertThat(frozen.processes()).hasSizeGreaterThan(2);
            for (var tries = 0; tries < 3; tries++) {
                var answer = ask();
                assertThat(answer.statusCode()).isEqualTo(503);
                assertThat(answer.body()).contains("kept-words", "kept-name", "tel:12338", "tel:110");
            }
            var page = get("/federations/152201003");
            assertThat(page.statusCode()).isGreaterThanOrEqualTo(500);
            assertThat(page.body()).contains("tel:12338", "tel:110").hasSizeLessThan(20_000);
            assertThat(get("/").statusCode()).isEqualTo(200);
        }
    }

    private HttpResponse<String> ask() throws IOException, InterruptedException {
        var form = "token=expired&topic=law&region=152201003001&words=kept-words&name=kept-name";
        return send(HttpRequest.newBuilder()
                .uri(uri("/help/requests"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder().uri(uri(path)));
    }

    /** The limit is the browser's patience; nobody measures. */
    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.timeout(PROMISED).build(), HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }
}
