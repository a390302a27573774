package org.niangjia.proof.input;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came back.
 *
 * @param status {@link #CLOSED} if the server hung up without a word, {@link #SILENT} if it said nothing for too long
 * @param head lines of the head, without the first
 */
public record Answer(int status, List<String> head, String body) {
    static final int CLOSED = 0;
    static final int SILENT = -1;

    public Optional<String> header(String name) {
        var beginning = name.toLowerCase(Locale.ROOT) + ":";
        return head.stream()
                .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip())
                .findFirst();
    }

    boolean isPage() {
        return header("Content-Type").orElse("").startsWith("text/html");
    }
}
