package org.niangjia.bench.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A request as bytes, made before the clock runs. Every one asks for a compressed answer, as browsers do. */
public record Call(byte[] bytes) {
    private static final String COMMON =
            " HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Language: zh-CN\r\nAccept-Encoding: gzip\r\n";

    public static Call get(String path, String... headers) {
        return new Call(("GET " + path + COMMON + lines(List.of(headers)) + "\r\n").getBytes(UTF_8));
    }

    public static Call post(String path, Map<String, String> form, String... headers) {
        var body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
        var head = "POST " + path + COMMON + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                + body.length() + "\r\n" + lines(List.of(headers)) + "\r\n";
        return new Call((head + body).getBytes(UTF_8));
    }

    private static String lines(List<String> headers) {
        return headers.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
