package org.niangjia.proof.input;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A request while it is made: first one that fits, then twisted. */
final class Draft {
    private static final String BOUNDARY = "----boundary";

    enum Body {
        FORM("application/x-www-form-urlencoded"),
        FORM_OF_OTHER_LETTERS("application/x-www-form-urlencoded; charset=utf-16"),
        FORM_OF_NO_LETTERS("application/x-www-form-urlencoded; charset=\"nonsense"),
        PARTS("multipart/form-data; boundary=" + BOUNDARY),
        PARTS_WITHOUT_END("multipart/form-data; boundary=" + BOUNDARY),
        PARTS_WITHOUT_BOUNDARY("multipart/form-data"),
        JSON("application/json"),
        XML("text/xml"),
        UNNAMED(""),
        ODD("*/*;q=,");

        private final String type;

        Body(String type) {
            this.type = type;
        }
    }

    String method;
    String path;
    Body body = Body.FORM;
    final List<Pair> query = new ArrayList<>();
    final List<Pair> fields = new ArrayList<>();
    final List<String> head = new ArrayList<>();
    /** Behind the address or the form as it is: what no encoding makes. */
    String raw = "";

    int tooShortBy;
    String cookies = "";

    Draft(String method, String path) {
        this.method = method;
        this.path = path;
    }

    record Pair(String name, String value) {
        String encoded() {
            return Percent.encoded(name) + "=" + Percent.encoded(value);
        }
    }

    byte[] bytes() {
        var sends = !method.equals("GET") && !method.equals("HEAD");
        var asked = new ArrayList<>(query);
        if (!sends) {
            asked.addAll(fields);
        }
        var address =
                path + (asked.isEmpty() && (sends || raw.isEmpty()) ? "" : "?" + encoded(asked) + (sends ? "" : raw));
        var content = sends ? content() : "";
        var length = content.getBytes(StandardCharsets.UTF_8).length - tooShortBy;
        var request = new StringBuilder(method + " " + address + " HTTP/1.1\r\n");
        if (head.stream().noneMatch(line -> line.startsWith("Host:"))) {
            request.append("Host: localhost\r\n");
        }
        request.append("Connection: close\r\n");
        if (!cookies.isEmpty()) {
            request.append("Cookie: ").append(cookies).append("\r\n");
        }
        if (sends && !body.type.isEmpty()) {
            request.append("Content-Type: ").append(body.type).append("\r\n");
        }
        if (sends) {
            request.append("Content-Length: ").append(Math.max(0, length)).append("\r\n");
        }
        head.forEach(line -> request.append(line).append("\r\n"));
        return request.append("\r\n").append(content).toString().getBytes(StandardCharsets.UTF_8);
    }

    private String content() {
        return switch (body) {
            case FORM, FORM_OF_OTHER_LETTERS, FORM_OF_NO_LETTERS, UNNAMED, ODD -> encoded(fields) + raw;
            case PARTS, PARTS_WITHOUT_BOUNDARY -> parts() + "--" + BOUNDARY + "--\r\n";
            case PARTS_WITHOUT_END -> parts();
            case JSON ->
                fields.stream()
                        .map(field -> "\"" + field.name() + "\":\"" + field.value() + "\"")
                        .collect(Collectors.joining(",", "{", raw));
            case XML ->
                fields.stream()
                        .map(field -> "<" + field.name() + ">" + field.value() + "</a>")
                        .collect(Collectors.joining("", "<!DOCTYPE a SYSTEM \"file:///etc/passwd\"><a>", raw));
        };
    }

    private String parts() {
        return fields.stream()
                .map(field -> "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field.name()
                        + "\"\r\n\r\n" + field.value() + "\r\n")
                .collect(Collectors.joining());
    }

    private static String encoded(List<Pair> pairs) {
        return pairs.stream().map(Pair::encoded).collect(Collectors.joining("&"));
    }
}
