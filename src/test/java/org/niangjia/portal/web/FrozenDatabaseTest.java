package org.niangjia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.apache.coyote.AbstractProtocol;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.niangjia.support.Fork;
import org.niangjia.support.TestServer;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A hung database: within five seconds a light page with 12338, and what was written on it (safety.md 7). */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {"server.address=127.0.0.1", "management.server.port="})
@ContextConfiguration(initializers = World.class)
@DirtiesContext
class FrozenDatabaseTest {
    private static final Duration PROMISED = Duration.ofSeconds(5);
    private static final String STORY =
            "topic=law&region=152201003001&words=kept-words&name=kept-name&number=kept-number";
    private static final String ANSWERS = "/desk/requests/0f8fad5b-d9cb-469f-a165-70867728950e/answers";

    /** More than there are connections. */
    private static final int CROWD = 40;

    private static final String READINESS = "/actuator/health/readiness";

    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    @LocalServerPort
    int port;

    @Value("${niangjia.database.url}")
    String database;

    @Test
    @Timeout(120)
    void whatWasWrittenAndTheNumbersAreThereWhenTheDatabaseHangs() throws IOException, InterruptedException {
        assertThat(get("/federations/152201003001").statusCode()).isEqualTo(200);
        assertThat(post("/help/requests", "token=expired&" + STORY).statusCode())
                .isEqualTo(422);
        var token = "token=" + found(post("/help/story", "topic=law&region=152201003001"), "token");
        followHerRequest(found(post("/help/story", "topic=law&region=152201003001"), "token"));
        var form = "_csrf=" + signIn();
        assertThat(get(READINESS).statusCode()).isEqualTo(200);
        try (var frozen = TestServer.running().freeze(database.substring(database.lastIndexOf('/') + 1))) {
            assertThat(frozen.processes()).hasSizeGreaterThan(2);
            together(
                    () -> whatSheWroteIsKept("token=expired"),
                    () -> whatSheWroteIsKept(token),
                    () -> assertThat(away("/help/receipt", token)).contains(hidden(token)),
                    () -> assertThat(away("/follow", "code=1234567890123456&reply=kept-reply"))
                            .contains(">\nkept-reply", hidden("code=1234567890123456")),
                    () -> assertThat(away("/follow/messages", "reply=kept-reply"))
                            .contains(">\nkept-reply", "name=\"reply\""),
                    () -> assertThat(away("/follow/rating", "helped=partly")).contains(hidden("helped=partly")),
                    () -> anOfficersAnswerIsKept(form),
                    () -> hasNumbersToCall(get("/federations/152201003")),
                    () -> assertThat(get("/").statusCode()).isEqualTo(200),
                    () -> assertThat(get(READINESS).statusCode()).isEqualTo(503));
            leavingForgetsTheVisit();
            Look look = () -> hasNumbersToCall(get("/federations/152201003"));
            together(Collections.nCopies(CROWD, look).toArray(Look[]::new));
        }
    }

    private interface Look {
        void take() throws IOException, InterruptedException;
    }

    /** Each waits for the same silent database. */
    private static void together(Look... looks) throws InterruptedException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var taken = Arrays.stream(looks)
                    .map(look -> threads.submit(() -> {
                        look.take();
                        return true;
                    }))
                    .toList();
            for (Future<Boolean> each : taken) {
                each.get();
            }
        } catch (ExecutionException broken) {
            throw new AssertionError(broken.getCause());
        }
    }

    private void whatSheWroteIsKept(String token) throws IOException, InterruptedException {
        var away = away("/help/requests", token + "&" + STORY);
        assertThat(away).contains(">\nkept-words", "kept-name", "kept-number", hidden(token));
    }

    /** Tomcat's own patience is a minute, and its place at the door is one of few. */
    @Test
    void aSilentCallerIsLetGo(@Autowired WebServerApplicationContext context) {
        var server = (TomcatWebServer) Objects.requireNonNull(context.getWebServer());
        var protocol = (AbstractProtocol<?>) server.getTomcat().getConnector().getProtocolHandler();
        assertThat(protocol.getConnectionTimeout()).isEqualTo(10_000);
    }

    /** She may walk away from the page that says it did not work; once the database is back nothing may be open. */
    private void leavingForgetsTheVisit() throws IOException, InterruptedException {
        var store = cookies.getCookieStore();
        var visit = store.getCookies().stream()
                .filter(cookie -> cookie.getName().equals("v"))
                .findFirst()
                .orElseThrow();
        for (var leaving : new String[] {"/follow/deletion", "/follow/end"}) {
            store.add(uri("/"), visit);
            hasNumbersToCall(post(leaving, ""));
            assertThat(store.getCookies())
                    .as(leaving)
                    .extracting(HttpCookie::getName)
                    .doesNotContain("v");
        }
    }

    private void anOfficersAnswerIsKept(String form) throws IOException, InterruptedException {
        var answer = post(ANSWERS, form + "&version=3&text=kept-answer");
        hasNumbersToCall(answer);
        assertThat(answer.body()).contains("回到我的事").doesNotContain("回首页");
        assertThat(answer.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(answer.body())
                .contains(">\nkept-answer", hidden("version=3"), hidden(form))
                .contains("action=\"" + ANSWERS + "\"");
        var number = Pattern.compile("错误编号 ([0-9a-f]{8})").matcher(answer.body());
        assertThat(number.find()).isTrue();
        assertThat(Files.readString(Fork.logs().resolve("niangjia.log")))
                .containsPattern(number.group(1) + ".*\\R[a-z]+\\.[\\w.$]+Exception\\R\\tat ")
                .doesNotContain("kept-");
        assertThat(post("/desk/me/recovery-codes", form + "&confirm=kept-secret")
                        .body())
                .doesNotContain("kept-secret");
    }

    private static void hasNumbersToCall(HttpResponse<String> page) {
        assertThat(page.statusCode()).isEqualTo(503);
        assertThat(page.body()).contains("tel:12338", "tel:110", "错误编号 ").hasSizeLessThan(20_000);
    }

    private String away(String path, String form) throws IOException, InterruptedException {
        var answer = post(path, form);
        hasNumbersToCall(answer);
        return answer.body();
    }

    private void followHerRequest(String token) throws IOException, InterruptedException {
        var receipt = post("/help/requests", "token=" + token + "&" + STORY.replaceAll("&number.*", ""));
        var code = Pattern.compile("\\d{4} \\d{4} \\d{4} \\d{4}").matcher(receipt.body());
        assertThat(code.find()).as(receipt.body()).isTrue();
        assertThat(post("/follow", "code=" + code.group().replace(" ", "")).statusCode())
                .isEqualTo(303);
    }

    /** Returns the form token of her desk. */
    private String signIn() throws IOException, InterruptedException {
        var form = "_csrf=" + found(get("/sign-in"), "_csrf");
        assertThat(post("/sign-in", form + "&username=township&password=menkaizhe-2026")
                        .statusCode())
                .isEqualTo(303);
        return found(get("/desk/me"), "_csrf");
    }

    private static String found(HttpResponse<String> page, String name) {
        var value = Pattern.compile("name=\"" + name + "\" value=\"([^\"]+)\"").matcher(page.body());
        assertThat(value.find()).as(page.body()).isTrue();
        return URLEncoder.encode(value.group(1), StandardCharsets.UTF_8);
    }

    private static String hidden(String field) {
        return "name=\"" + field.replace("=", "\" value=\"");
    }

    private HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder()
                .uri(uri(path))
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
