package org.niangjia.region.search;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the index of one format and one source lies. It is written beside its place and renamed when complete, so a
 * folder of that name is a whole index; whatever else is in the root is left over from earlier and goes.
 */
record IndexFolder(Path root, String source) {
    private static final String BUILDING = "building-";

    IndexFolder {
        if (!source.matches("[A-Za-z0-9_-]{1,100}")) {
            throw new IllegalArgumentException("a source is named by its hash");
        }
    }

    Path path() {
        return root.resolve("places-" + PlaceFields.FORMAT + "-" + source);
    }

    Path begin() throws IOException {
        Files.createDirectories(root);
        return Files.createTempDirectory(root, BUILDING);
    }

    void complete(Path built) throws IOException {
        delete(path());
        try {
            Files.move(built, path(), StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(path())) {
                throw e;
            }
            delete(built); // another was faster
        }
        sweep();
    }

    private void sweep() throws IOException {
        for (Path entry : entries(root)) {
            String name = entry.getFileName().toString();
            if (!entry.equals(path()) && (name.startsWith("places-") || name.startsWith(BUILDING))) {
                delete(entry);
            }
        }
    }

    static void delete(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (Stream<Path> all = Files.walk(tree)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }
}
