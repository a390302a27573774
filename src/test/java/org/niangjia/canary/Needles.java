package org.niangjia.canary;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
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
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;

/** Texts to be searched for in files, in every encoding in which they may have been written. */
final class Needles {
    private static final List<Charset> ENCODINGS =
            List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE);

    private static final long LARGEST = 100_000_000;

    /** A file is read in pieces that overlap by more than the longest text: the country's tables are large. */
    private static final int PIECE = 4_000_000;

    private final Collection<String> bytes = new LinkedHashSet<>();

    Needles(String... texts) {
        for (var text : texts) {
            for (var encoding : ENCODINGS) {
                bytes.add(new String(text.getBytes(encoding), StandardCharsets.ISO_8859_1));
            }
        }
    }

    /** As {@link Spellings} writes them: what a program may make of a text before it lets it lie somewhere. */
    static Needles inEverySpelling(String... texts) {
        var needles = new Needles();
        for (var text : texts) {
            Spellings.of(text).forEach(bytes -> needles.bytes.add(new String(bytes, StandardCharsets.ISO_8859_1)));
        }
        return needles;
    }

    /** As they are. */
    static Needles of(Collection<byte[]> contents) {
        var needles = new Needles();
        contents.forEach(content -> needles.bytes.add(new String(content, StandardCharsets.ISO_8859_1)));
        return needles;
    }

    int size() {
        return bytes.size();
    }

    /** Files below the folder that hold one of the texts. */
    TreeSet<String> hits(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var hits = new TreeSet<String>();
            files.filter(Files::isRegularFile)
                    .filter(this::isInFile)
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
                        && isInFile(file)) {
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
        return isIn(new String(content, StandardCharsets.ISO_8859_1));
    }

    private boolean isIn(String content) {
        return bytes.stream().anyMatch(content::contains);
    }

    // The server removes files while we look.
    private boolean isInFile(Path file) {
        try (var stream = opened(file)) {
            var overlap = bytes.stream().mapToInt(String::length).max().orElse(0);
            var rest = "";
            for (var piece = stream.readNBytes(PIECE); piece.length > 0; piece = stream.readNBytes(PIECE)) {
                var content = rest + new String(piece, StandardCharsets.ISO_8859_1);
                if (isIn(content)) {
                    return true;
                }
                rest = content.substring(Math.max(0, content.length() - overlap));
            }
            return false;
        } catch (NoSuchFileException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream opened(Path file) throws IOException {
        var stream = new BufferedInputStream(Files.newInputStream(file));
        return file.toString().endsWith(".gz") && Files.size(file) > 0 ? new GZIPInputStream(stream) : stream;
    }
}
