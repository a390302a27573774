package org.niangjia.canary;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Texts to be searched for in files, in every encoding in which they may have been written. */
final class Needles {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final long LARGEST = 100_000_000;

    private final List<String> bytes = new ArrayList<>();

    Needles(String... texts) {
        for (var text : texts) {
            for (var encoding : ENCODINGS) {
                bytes.add(new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** Files below the folder that hold one of the texts. */
    TreeSet<String> hits(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var hits = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .filter(file -> isIn(read(file)))
                    .forEach(file -> hits.add(folder.relativize(file).toString()));
            return hits;
        }
    }

    /** Files of the folder for passing things that were written since; others write and remove there while we look. */
    TreeSet<String> hitsSince(Path folder, Instant since) throws IOException {
        var hits = new TreeSet<String>();
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) {
                if (about.isRegularFile()
                        && about.size() < LARGEST
                        && about.lastModifiedTime().toInstant().isAfter(since)
                        && isIn(read(file))) {
                    hits.add(file.toString());
                }
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException gone) {
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException gone) {
                return FileVisitResult.CONTINUE;
            }
        });
        return hits;
    }

    boolean isIn(byte[] content) {
        var text = new String(content, StandardCharsets.ISO_8859_1);
        return bytes.stream().anyMatch(text::contains);
    }

    // The server removes files while we look.
    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
