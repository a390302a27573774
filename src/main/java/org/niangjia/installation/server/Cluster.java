package org.niangjia.installation.server;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.Durability;
import org.niangjia.installation.PrivateFiles;
import org.niangjia.installation.Sentence;

/** The database files themselves, and the two files by which we steer the server. */
record Cluster(Path data, Path folder, Path logs) {
    static Cluster in(Path data) {
        return new Cluster(data, data.resolve("postgresql"), data.resolve("log"));
    }

    Path startLog() {
        return logs.resolve("database-start.log");
    }

    boolean exists() {
        return Files.exists(folder.resolve("PG_VERSION"));
    }

    /** Null when this server build and this user can open it; the files of one major version mean nothing to another. */
    @Nullable
    Sentence misfit(Binaries binaries) throws IOException {
        String made = Files.readString(folder.resolve("PG_VERSION")).strip();
        if (!made.equals(binaries.major())) {
            return Sentence.of("installation.server.major", data, made, binaries.major());
        }
        long owner = ((Integer) Files.getAttribute(folder, "unix:uid")).longValue();
        return owner == Commands.uid()
                ? null
                : Sentence.of(
                        "installation.server.owner",
                        data,
                        Files.getOwner(folder).getName());
    }

    /**
     * Order by code point from the server itself: it never changes with the machine's libraries, so no index breaks.
     * The character type is UTF-8 all the same, for what goes by the libraries.
     */
    boolean initialise(Binaries binaries, Path passwordFile) throws IOException {
        Path draft = folder.resolveSibling("postgresql.new");
        Folders.delete(draft);
        int exit = Commands.run(
                startLog(),
                List.of(
                        binaries.program("initdb").toString(),
                        "-D",
                        draft.toString(),
                        "--username=postgres",
                        "--pwfile=" + passwordFile,
                        "--auth=scram-sha-256",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + (Files.isDirectory(Path.of("/proc")) ? "C.UTF-8" : "en_US.UTF-8"),
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        "--data-checksums"));
        if (exit == 0) {
            Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(data);
        }
        return exit == 0;
    }

    /** Written whole at each start: a hand edit lasts until then, a newer program's settings always arrive. */
    void configure(int port, Durability durability) throws IOException {
        String fixed;
        try (InputStream lines = Cluster.class.getResourceAsStream("/installation/postgresql.conf")) {
            fixed = new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8);
        }
        PrivateFiles.write(
                folder.resolve("postgresql.conf"),
                fixed + """
                port = %d
                log_directory = '%s'
                synchronous_commit = %s
                """.formatted(port, quoted(logs.toString()), durability == Durability.FULL ? "on" : "off"));
        PrivateFiles.write(folder.resolve("pg_hba.conf"), "host all all 127.0.0.1/32 scram-sha-256\n");
    }

    private static String quoted(String text) {
        return text.replace("\\", "\\\\").replace("'", "''");
    }
}
