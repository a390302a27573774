package org.niangjia.consultation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.installation.PrivateFiles;
import org.niangjia.shared.AccountId;

/**
 * {@code deletions.log} beside the keys: which requests were deleted, who stood aside from which, and the day. A backup
 * made before still holds the wrapped keys, and lets her in again who said that she knows her: whoever restores it
 * does both anew (safety 11 and 19). Only grows.
 */
public final class DeletionLedger {
    private static final Pattern LINE = Pattern.compile("(?<request>[0-9a-f-]{36}) (?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})");

    /** Not understood, and passed over, by programs that know deletions only. */
    private static final Pattern ASIDE = Pattern.compile("aside " + LINE + " (?<account>[0-9a-f-]{36})");

    private final Path file;

    public DeletionLedger(Path file) {
        this.file = file;
    }

    public static DeletionLedger in(Path keyFolder) {
        return new DeletionLedger(keyFolder.resolve("deletions.log"));
    }

    public record Entry(RequestId request, LocalDate day) {}

    /** This account neither finds nor opens the request any more. */
    public record Aside(RequestId request, AccountId account, LocalDate day) {}

    /** On the disk when it returns. */
    public synchronized void add(Collection<Entry> entries) throws IOException {
        append(entries.stream().map(entry -> entry.request() + " " + entry.day()));
    }

    public synchronized void addMissing(Collection<Entry> deleted) throws IOException {
        var missing = new LinkedHashSet<>(deleted);
        missing.removeAll(read());
        add(missing);
    }

    public synchronized void addMissingAsides(Collection<Aside> asides) throws IOException {
        var missing = new LinkedHashSet<>(asides);
        missing.removeAll(readAsides());
        append(missing.stream().map(aside -> "aside " + aside.request() + " " + aside.day() + " " + aside.account()));
    }

    /** Without it nobody knows whether nothing was ever deleted, or the file is lost. */
    public boolean isThere() {
        return Files.exists(file);
    }

    /** Empty if nothing was ever deleted. */
    public synchronized Set<Entry> read() throws IOException {
        return lines(LINE, line -> new Entry(request(line), day(line)));
    }

    public synchronized Set<Aside> readAsides() throws IOException {
        return lines(
                ASIDE,
                line -> new Aside(request(line), new AccountId(UUID.fromString(line.group("account"))), day(line)));
    }

    /** Starts with a line end: whatever broke off before stays a line of its own. */
    private void append(Stream<String> lines) throws IOException {
        var text = lines.map(line -> "\n" + line).collect(Collectors.joining());
        if (!text.isEmpty()) {
            PrivateFiles.append(file, text + "\n");
        }
    }

    private <T> Set<T> lines(Pattern form, Function<Matcher, T> reading) throws IOException {
        if (!isThere()) {
            return Set.of();
        }
        return Files.readAllLines(file).stream()
                .map(form::matcher)
                .filter(Matcher::matches)
                .map(reading)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static RequestId request(Matcher line) {
        return new RequestId(UUID.fromString(line.group("request")));
    }

    private static LocalDate day(Matcher line) {
        return LocalDate.parse(line.group("day"));
    }
}
