package org.niangjia.shared.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

/** An answer as it goes over the wire, with every head line that the page was given. */
record ReadyPage(String contentType, Map<String, List<String>> head, byte[] packed, Instant until) {
    /** Said anew for the packed form. */
    private static final Set<String> OF_THE_FORM = Set.of("Content-Type", "Content-Length", "Vary");

    static ReadyPage of(HttpServletResponse response, String contentType, byte[] page, Instant until)
            throws IOException {
        var head = response.getHeaderNames().stream()
                .distinct()
                .filter(name -> !OF_THE_FORM.contains(name))
                .collect(Collectors.toMap(name -> name, name -> List.copyOf(response.getHeaders(name))));
        var packed = new ByteArrayOutputStream(page.length / 3);
        try (var packing = new GZIPOutputStream(packed)) {
            packing.write(page);
        }
        return new ReadyPage(contentType, head, packed.toByteArray(), until);
    }

    void send(HttpServletResponse response) throws IOException {
        head.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.setHeader("Vary", "Accept-Encoding");
        response.setHeader("Content-Encoding", "gzip");
        response.setContentType(contentType);
        response.setContentLength(packed.length);
        response.getOutputStream().write(packed);
    }
}
