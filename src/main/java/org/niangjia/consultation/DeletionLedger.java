package org.niangjia.consultation;

import com.carrotsearch.hppc.LongHashSet;
import java.io.IOException;
import java.io.UncheckedIOException;
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
 * {@code deletions.log} beside the keys: which requests were deleted, who stood aside from which, and the day; and, sealed,
 * what is held. A backup made before still holds the wrapped keys, lets her in again who said that she knows her, and
 * knows no hold: whoever restores it does all of it anew (safety 11 and 19). Only grows.
 */
public final class DeletionLedger {
    private static final Pattern LINE = Pattern.compile("(?<request>[0-9a-f-]{36}) (?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})");

    /**
     * Which of the deletions were those of the program, because the time was over. A line of its own beside the usual one:
     * programs that know nothing of it pass it over, and shred nevertheless.
     */
    private static final Pattern EXPIRED = Pattern.compile("expired " + LINE);

    /** Not understood, and passed over, by programs that know deletions only. */
    private static final Pattern ASIDE = Pattern.compile("aside " + LINE + " (?<account>[0-9a-f-]{36})");

    /** Of what is held, and readable by nobody without the keys; passed over by programs that know nothing of it. */
    private static final Pattern SEALED = Pattern.compile("sealed (?<text>[A-Za-z0-9_-]+)");

    private final Path file;

    public DeletionLedger(Path file) {
        this.file = file;
    }

    public static DeletionLedger in(Path keyFolder) {
        return new DeletionLedger(keyFolder.resolve("deletions.log"));
    }

    public record Entry(RequestId request, LocalDate day, DeletionReason reason) {
        /** As she had it deleted. */
        public Entry(RequestId request, LocalDate day) {
            this(request, day, DeletionReason.HERS);
        }

        private Stream<String> lines() {
            var line = request + " " + day;
            return reason == DeletionReason.RETENTION ? Stream.of(line, "expired " + line) : Stream.of(line);
        }
    }

    /** This account neither finds nor opens the request any more. */
    public record Aside(RequestId request, AccountId account, LocalDate day) {
        private String line() {
            return "aside " + request + " " + day + " " + account;
        }
    }

    /** Which deletions it names, eight bytes each: there may be millions, and the program's memory is small. */
    static final class Named {
        private final LongHashSet deleted = new LongHashSet();
        private final LongHashSet expired = new LongHashSet();

        private void read(String text) {
            read(LINE, text, deleted);
            read(EXPIRED, text, expired);
        }

        private static void read(Pattern form, String text, LongHashSet named) {
            var line = form.matcher(text);
            if (line.matches()) {
                named.add(request(line).folded());
            }
        }

        boolean has(RequestId id) {
            return deleted.contains(id.folded());
        }

        /** With why it was deleted. */
        boolean has(Entry entry) {
            return has(entry.request())
                    && (entry.reason() == DeletionReason.HERS
                            || expired.contains(entry.request().folded()));
        }
    }

    /** On the disk when it returns. */
    public synchronized void add(Collection<Entry> entries) throws IOException {
        append(entries.stream().flatMap(Entry::lines));
    }

    public synchronized void addMissing(Collection<Entry> deleted) throws IOException {
        var missing = new LinkedHashSet<>(deleted);
        missing.removeAll(read());
        add(missing);
    }

    /** Of which the ledger cannot know yet: it is not read for it. */
    public synchronized void addAside(Aside aside) throws IOException {
        append(Stream.of(aside.line()));
    }

    public synchronized void addMissingAsides(Collection<Aside> asides) throws IOException {
        var missing = new LinkedHashSet<>(asides);
        missing.removeAll(readAsides());
        append(missing.stream().map(Aside::line));
    }

    public synchronized void addMissingSealed(Collection<String> notes) throws IOException {
        var missing = new LinkedHashSet<>(notes);
        missing.removeAll(readSealed());
        addSealed(missing);
    }

    /** Of which the ledger cannot know yet: it is not read for them. */
    public synchronized void addSealed(Collection<String> notes) throws IOException {
        append(notes.stream().map(note -> "sealed " + note));
    }

    /** Without it nobody knows whether nothing was ever deleted, or the file is lost. */
    public boolean isThere() {
        return Files.exists(file);
    }

    synchronized Named named() throws IOException {
        var named = new Named();
        if (isThere()) {
            try (var lines = Files.lines(file)) {
                lines.forEach(named::read);
            } catch (UncheckedIOException e) {
                throw e.getCause();
            }
        }
        return named;
    }

    /** Empty if nothing was ever deleted. */
    public synchronized Set<Entry> read() throws IOException {
        var expired = lines(EXPIRED, line -> new Entry(request(line), day(line)));
        return lines(LINE, line -> new Entry(request(line), day(line))).stream()
                .map(entry -> expired.contains(entry)
                        ? new Entry(entry.request(), entry.day(), DeletionReason.RETENTION)
                        : entry)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public synchronized Set<String> readSealed() throws IOException {
        return lines(SEALED, line -> line.group("text"));
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
