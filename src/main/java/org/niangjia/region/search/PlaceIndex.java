package org.niangjia.region.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.niangjia.region.model.Division;
import org.niangjia.shared.Progress;

/**
 * Search over the names people say. Terms stand between spaces or where letters and characters meet. Each must be
 * somewhere in a place's path, at least one in its own name. A term is in a name if the name contains it, as characters,
 * as syllables (the last may be cut short), or as initials; or if it {@linkplain Spans spans} several names. Endings
 * such as 居委会 are taken off the term as they were off the names. Placeholders are never found. Safe for any number
 * of threads; nothing she can type makes it throw.
 */
public final class PlaceIndex implements AutoCloseable {
    private final Shelves shelves;
    private final Country country;

    private PlaceIndex(Shelves shelves) throws IOException {
        this.shelves = shelves;
        this.country = new Country(shelves);
    }

    /** The index of that source, built now if it isn't there, is of an older format, or is damaged. */
    public static PlaceIndex openOrBuild(Path root, String source, Supplier<Stream<Division>> divisions) {
        return open(root, source).orElseGet(() -> {
            try (Stream<Division> all = divisions.get()) {
                build(root, source, all);
            }
            return open(root, source).orElseThrow();
        });
    }

    /** Empty if there is no sound index of that source in the present format. */
    public static Optional<PlaceIndex> open(Path root, String source) {
        Path folder = new IndexFolder(root, source).path();
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try {
            return Optional.of(opened(Shelves.open(folder)));
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    private static PlaceIndex opened(Shelves shelves) throws IOException {
        try {
            return new PlaceIndex(shelves);
        } catch (IOException damaged) {
            shelves.close();
            throw damaged;
        }
    }

    /** Whether one was built of that source; it is looked at closely when it is opened. */
    public static boolean isThere(Path root, String source) {
        return Files.isDirectory(new IndexFolder(root, source).path());
    }

    /** @param source names what the divisions were read from, such as {@code DivisionFile.fingerprint()} */
    public static void build(Path root, String source, Stream<Division> divisions) {
        build(root, source, divisions, Progress.NONE);
    }

    public static void build(Path root, String source, Stream<Division> divisions, Progress progress) {
        IndexFolder folder = new IndexFolder(root, source);
        try {
            Path building = folder.begin();
            new PlaceIndexWriter(building, new RankedPlaces(divisions), progress).write();
            folder.complete(building);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public PlaceMatches search(String typed, int limit) {
        if (limit < 1) {
            throw new IllegalArgumentException("a search wants at least one place");
        }
        List<Needle> needles = Words.needles(typed);
        return needles.isEmpty() ? PlaceMatches.NONE : new Search(country, needles, limit).run();
    }

    @Override
    public void close() {
        try {
            shelves.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
