package org.niangjia.support;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One person's browser before the real server: keeps cookies, and sends the form token of the page that she saw last. */
public final class OverHttp {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Longer than the program lets anybody wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private URI door;
    private final String address;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private String last = "";

    /** @param address from which a proxy says that she comes */
    public OverHttp(URI door, String address) {
        this.door = door;
        this.address = address;
    }

    /** Another node's door: its cookies go with her, for they know no ports. */
    public void goTo(URI door) {
        this.door = door;
    }

    public HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(request(path));
    }

    /** Names and values in turn. */
    public HttpResponse<String> post(String path, String... form) throws IOException, InterruptedException {
        var body = new StringBuilder();
        for (var i = 0; i < form.length; i += 2) {
            body.append(form[i]).append('=').append(encoded(form[i + 1])).append('&');
        }
        if (last.contains("name=\"_csrf\"")) {
            body.append("_csrf=").append(encoded(hidden("_csrf")));
        }
        return send(request(path)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    /** What a hidden field of the page that she saw last holds. */
    public String hidden(String name) {
        var found = Pattern.compile("name=\"" + name + "\" value=\"([^\"]*)\"").matcher(last);
        if (!found.find()) {
            throw new AssertionError("no " + name + " in " + last);
        }
        return found.group(1);
    }

    private HttpRequest.Builder request(String path) {
        var request =
                HttpRequest.newBuilder(door.resolve(path)).timeout(PATIENCE).header("X-Forwarded-For", address);
        return cookies.isEmpty()
                ? request
                : request.header(
                        "Cookie",
                        cookies.entrySet().stream()
                                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                                .collect(Collectors.joining("; ")));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        var answer = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
        for (var set : answer.headers().allValues("Set-Cookie")) {
            var pair = set.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        last = answer.body();
        return answer;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
