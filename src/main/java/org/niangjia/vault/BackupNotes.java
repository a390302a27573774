package org.niangjia.vault;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One line per key and confirmation: key id, instant, who. What can't be read counts as not confirmed. */
record BackupNotes(Path file) {
    private static final int LONGEST_NAME = 80;

    /** The confirmation of the newest key, if every one of these keys has one. */
    Optional<BackupConfirmation> covering(List<KeyId> newestFirst) {
        Map<KeyId, BackupConfirmation> confirmed = read();
        return confirmed.keySet().containsAll(newestFirst)
                ? Optional.ofNullable(confirmed.get(newestFirst.getFirst()))
                : Optional.empty();
    }

    void add(List<KeyId> keys, Instant at, String who) throws IOException {
        String name = who.strip().replaceAll("[\\p{Cntrl}\\u2028\\u2029]+", " ");
        String line = " " + at + " " + name.substring(0, Math.min(LONGEST_NAME, name.length())) + "\n";
        StringBuilder lines = new StringBuilder();
        keys.forEach(key -> lines.append(key).append(line));
        OwnerFile.append(file, lines.toString());
    }

    private Map<KeyId, BackupConfirmation> read() {
        Map<KeyId, BackupConfirmation> confirmed = new HashMap<>();
        try {
            new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split(" ", 3))
                    .filter(parts -> parts.length == 3)
                    .forEach(parts -> KeyId.find(parts[0])
                            .ifPresent(key -> instant(parts[1])
                                    .ifPresent(at -> confirmed.put(key, new BackupConfirmation(at, parts[2])))));
        } catch (IOException nobodyConfirmed) {
            return Map.of();
        }
        return confirmed;
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(Instant.parse(text));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
