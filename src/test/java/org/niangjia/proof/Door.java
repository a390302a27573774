package org.niangjia.proof;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The public door as a browser without script sees it. */
final class Door {
    /** 富民社区; its township's desk is open in the demonstration. */
    static final Map<String, String> PLACE = Map.of("topic", "work", "region", "152201003001", "level", "township");

    private static final Pattern FORM = Pattern.compile("name=\"token\" value=\"([^\"]+)\"");
    private static final Pattern CODE = Pattern.compile("<p class=\"receipt\">([^<]+)</p>");

    private static final String NOBODY = "现在没有人能接";

    /** Longer than the program lets anybody wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final URI address;
    private final HttpClient browser = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    Door(int port) {
        this.address = URI.create("http://127.0.0.1:" + port);
    }

    sealed interface Answer {
        record Done(String text) implements Answer {}

        /** She may try again; why is a word for the count. */
        record NotNow(String why) implements Answer {}

        /** The same page again, to be sent once more. */
        record Again(String form) implements Answer {}

        /** Nothing that a woman who sent a good form should see. */
        record Wrong(String what) implements Answer {}
    }

    URI address() {
        return address;
    }

    boolean isOpen() throws InterruptedException {
        return page("GET", "/help", Map.of(), Pattern.compile("(<h1)")) instanceof Answer.Done;
    }

    /** Notice, place, story; what the last one carries hidden makes her request one request however often it is sent. */
    Answer form() throws InterruptedException {
        var notice = page("GET", "/help", Map.of(), Pattern.compile("(<h1)"));
        if (!(notice instanceof Answer.Done)) {
            return notice;
        }
        var place = page("POST", "/help/place", PLACE, Pattern.compile("(<h1)"));
        return place instanceof Answer.Done ? page("POST", "/help/story", PLACE, FORM) : place;
    }

    Answer ask(String form, String words) throws InterruptedException {
        var fields = new HashMap<>(PLACE);
        fields.put("token", form);
        fields.put("words", words);
        return page("POST", "/help/requests", fields, CODE);
    }

    /** The page behind a code, by the link that only it has. */
    Answer follow(String code) throws InterruptedException {
        try {
            var found = send("POST", "/follow", Map.of("code", code), "");
            if (found.statusCode() != 303) {
                return refusal(found);
            }
            var cookie = found.headers().firstValue("Set-Cookie").orElse("").split(";", 2)[0];
            var page = send("GET", "/follow", Map.of(), cookie);
            return page.statusCode() == 200 && page.body().contains("/follow/deletion")
                    ? new Answer.Done("")
                    : refusal(page);
        } catch (IOException broken) {
            return new Answer.NotNow(why(broken));
        }
    }

    private Answer page(String method, String path, Map<String, String> fields, Pattern expected)
            throws InterruptedException {
        try {
            var response = send(method, path, fields, "");
            var found = expected.matcher(response.body());
            return response.statusCode() == 200 && found.find() ? new Answer.Done(found.group(1)) : refusal(response);
        } catch (IOException broken) {
            return new Answer.NotNow(why(broken));
        }
    }

    private HttpResponse<String> send(String method, String path, Map<String, String> fields, String cookie)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .method(method, fields.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(encoded(fields)))
                .header("Content-Type", "application/x-www-form-urlencoded");
        if (!cookie.isEmpty()) {
            request.header("Cookie", cookie);
        }
        return browser.send(request.build(), BodyHandlers.ofString());
    }

    /** Of a form that lay too long she gets a new one with all that she wrote; where nobody is, numbers to ring. */
    private static Answer refusal(HttpResponse<String> response) {
        var form = FORM.matcher(response.body());
        if (response.statusCode() == 422 && form.find()) {
            return new Answer.Again(form.group(1));
        }
        if (response.body().contains(NOBODY)) {
            return new Answer.NotNow("nobody answers");
        }
        return response.statusCode() >= 500
                ? new Answer.NotNow("status " + response.statusCode())
                : new Answer.Wrong(response.request().uri().getPath() + " answered " + response.statusCode());
    }

    private static String why(IOException broken) {
        return switch (broken) {
            case HttpConnectTimeoutException _, ConnectException _ -> "nobody at the door";
            case HttpTimeoutException _ -> "no answer in time";
            default -> "connection broke";
        };
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
