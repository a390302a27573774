package org.niangjia.consultation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.niangjia.installation.PrivateFiles;

/**
 * {@code deletions.log} beside the keys: which requests were deleted, and the day. A backup made before still holds
 * their wrapped keys, so whoever restores it shreds them again (safety 19). Only grows.
 */
public final class DeletionLedger {
    private static final Pattern LINE = Pattern.compile("(?<request>[0-9a-f-]{36}) (?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})");

    private final Path file;

    public DeletionLedger(Path file) {
        this.file = file;
    }

    public static DeletionLedger in(Path keyFolder) {
        return new DeletionLedger(keyFolder.resolve("deletions.log"));
    }

    public record Entry(RequestId request, LocalDate day) {}

    /** On the disk when it returns. Starts with a line end: whatever broke off before stays a line of its own. */
    public synchronized void add(Collection<Entry> entries) throws IOException {
        if (!entries.isEmpty()) {
            PrivateFiles.append(
                    file,
                    entries.stream()
                            .map(entry -> "\n" + entry.request() + " " + entry.day())
                            .collect(Collectors.joining("", "", "\n")));
        }
    }

    public synchronized void addMissing(Collection<Entry> deleted) throws IOException {
        var missing = new LinkedHashSet<>(deleted);
        missing.removeAll(read());
        add(missing);
    }

    /** Empty if nothing was ever deleted. */
    public synchronized Set<Entry> read() throws IOException {
        if (!Files.exists(file)) {
            return Set.of();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.stream()
                .map(LINE::matcher)
                .filter(Matcher::matches)
                .map(line -> new Entry(
                        new RequestId(UUID.fromString(line.group("request"))), LocalDate.parse(line.group("day"))))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
