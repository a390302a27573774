package org.niangjia.proof.input;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Somebody with a browser: her cookies, and the token of the last form that she saw. */
public final class Visitor {
    private static final String FORM = "application/x-www-form-urlencoded";

    private final String name;
    private final Wire wire;
    private final Map<String, String> cookies = new TreeMap<>();
    private volatile String formToken = "";

    public Visitor(String name, Wire wire) {
        this.name = name;
        this.wire = wire;
    }

    public String name() {
        return name;
    }

    String formToken() {
        return formToken;
    }

    public synchronized String cookies() {
        return cookies.entrySet().stream()
                .map(each -> each.getKey() + "=" + each.getValue())
                .collect(Collectors.joining("; "));
    }

    public Answer get(String path) throws IOException {
        return send("GET " + path, "");
    }

    public Answer post(String path, String... fields) throws IOException {
        var body = new StringBuilder("_csrf=").append(encoded(formToken));
        for (var index = 0; index < fields.length; index += 2) {
            body.append('&').append(encoded(fields[index])).append('=').append(encoded(fields[index + 1]));
        }
        return send("POST " + path, body.toString());
    }

    private Answer send(String what, String body) throws IOException {
        var request = what + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nCookie: " + cookies()
                + (body.isEmpty() ? "" : "\r\nContent-Type: " + FORM + "\r\nContent-Length: " + body.length())
                + "\r\n\r\n" + body;
        var answer = wire.send(request.getBytes(StandardCharsets.UTF_8));
        keep(answer);
        return answer;
    }

    private synchronized void keep(Answer answer) {
        for (var line : answer.head()) {
            if (line.startsWith("Set-Cookie: ")) {
                var parts = line.substring(12).split(";", -1);
                var pair = parts[0].split("=", 2);
                if (Arrays.stream(parts).anyMatch(" Max-Age=0"::equals)) {
                    cookies.remove(pair[0]);
                } else {
                    cookies.put(pair[0], pair[1]);
                }
            }
        }
        Markup.of(answer.body()).tags().stream()
                .filter(tag ->
                        List.of("_csrf").equals(tag.attribute("name").stream().toList()))
                .forEach(tag -> formToken = tag.attribute("value").orElse(""));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
