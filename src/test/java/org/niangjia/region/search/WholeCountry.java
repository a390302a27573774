package org.niangjia.region.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;

/** The country's real places and their index, built once for all tests that want it. */
final class WholeCountry {
    private static final List<Division> PLACES = read();
    private static final PlaceIndex INDEX = build();

    private WholeCountry() {}

    static List<Division> places() {
        return PLACES;
    }

    static PlaceIndex index() {
        return INDEX;
    }

    private static List<Division> read() {
        try (Stream<Division> divisions = DivisionFile.divisions()) {
            return divisions.filter(division -> !division.kind().vanishes()).toList();
        }
    }

    private static PlaceIndex build() {
        try {
            Path root = Files.createTempDirectory("places");
            PlaceIndex index = PlaceIndex.openOrBuild(root, DivisionFile.fingerprint(), DivisionFile::divisions);
            IndexFolder.delete(root); // the open index keeps its mapped files
            return index;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
