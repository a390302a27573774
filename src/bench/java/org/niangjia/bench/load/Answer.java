package org.niangjia.bench.load;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What came back over the wire. */
public record Answer(int status, List<String> head, byte[] body, int wireBytes) {
    public Optional<String> header(String name) {
        return headers(name).stream().findFirst();
    }

    public List<String> headers(String name) {
        var start = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(start))
                .map(line -> line.substring(start.length()).strip())
                .toList();
    }

    public String text() {
        return new String(header("Content-Encoding").isPresent() ? unpacked() : body, StandardCharsets.UTF_8);
    }

    public Answer expect(int expected) {
        if (status != expected) {
            throw new IllegalStateException("status " + status + " instead of " + expected + ": " + text());
        }
        return this;
    }

    /** The first group of the first place where the page has it. */
    public String found(Pattern pattern) {
        return find(pattern).orElseThrow(() -> new IllegalStateException("no " + pattern + " in " + text()));
    }

    public Optional<String> find(Pattern pattern) {
        return pattern.matcher(text()).results().map(found -> found.group(1)).findFirst();
    }

    private byte[] unpacked() {
        try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return unpacked.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
