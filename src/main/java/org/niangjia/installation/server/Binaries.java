package org.niangjia.installation.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.PrivateFiles;

/**
 * The unpacked server. It lies next to its data, one folder per archive: in a shared temporary folder another user, a
 * cleaner or a second version could take it away from under a running server.
 */
record Binaries(Path folder, Path home, String version) {
    /** Empty when the program was built for another kind of machine. */
    static Optional<Binaries> unpack(Path folder) throws IOException {
        URL archive = archive();
        if (archive == null) {
            return Optional.empty();
        }
        String mark = "-" + checksum(archive);
        Optional<Path> unpacked = list(folder).stream()
                .filter(home -> home.getFileName().toString().endsWith(mark))
                .findFirst();
        Path home = unpacked.isPresent() ? unpacked.get() : unpack(archive, folder, mark);
        String name = home.getFileName().toString();
        return Optional.of(new Binaries(folder, home, name.substring(0, name.indexOf('-'))));
    }

    static boolean areHere() {
        return archive() != null;
    }

    private static @Nullable URL archive() {
        return Binaries.class.getResource("/postgres-" + platform() + ".txz");
    }

    String major() {
        return version.split("\\.", 2)[0];
    }

    Path program(String name) {
        return home.resolve("bin").resolve(name);
    }

    /** Servers of earlier programs, and what a cut-off unpacking left. */
    void removeOthers() throws IOException {
        for (Path other : list(folder)) {
            if (!other.equals(home)) {
                Folders.delete(other);
            }
        }
    }

    private static Path unpack(URL archive, Path folder, String mark) throws IOException {
        PrivateFiles.createFolders(folder);
        Path draft = folder.resolve("unpacking");
        Folders.delete(draft);
        try (InputStream packed = archive.openStream()) {
            ServerArchive.unpack(packed, draft);
        }
        String answer = Commands.output(draft.resolve("bin/postgres").toString(), "--version");
        String version = answer.replaceFirst("^.*\\) ", "").strip();
        Path home = folder.resolve(version + mark);
        Files.move(draft, home, StandardCopyOption.ATOMIC_MOVE);
        PrivateFiles.sync(folder);
        return home;
    }

    /** A jar already knows the checksum of what it holds: no need to read 15 MB at every start. */
    private static String checksum(URL archive) throws IOException {
        if (archive.openConnection() instanceof JarURLConnection jar) {
            jar.setUseCaches(false);
            try (JarFile file = jar.getJarFile()) {
                long known = file.getEntry(jar.getEntryName()).getCrc();
                if (known != -1) {
                    return Long.toHexString(known);
                }
            }
        }
        CRC32 sum = new CRC32();
        try (InputStream packed = new CheckedInputStream(archive.openStream(), sum)) {
            packed.transferTo(OutputStream.nullOutputStream());
        }
        return Long.toHexString(sum.getValue());
    }

    private static List<Path> list(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> homes = Files.list(folder)) {
            return homes.toList();
        }
    }

    private static String platform() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "darwin" : "linux";
        String machine = System.getProperty("os.arch");
        return system
                + "-"
                + switch (machine) {
                    case "aarch64" -> "arm_64";
                    case "amd64" -> "x86_64";
                    default -> machine;
                };
    }
}
