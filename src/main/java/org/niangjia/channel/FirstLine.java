package org.niangjia.channel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A secret in a file of its own, read each time it is needed: changed there, it holds at once. */
final class FirstLine {
    private FirstLine() {}

    static String of(Path file) throws IOException {
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").strip();
        }
    }
}
