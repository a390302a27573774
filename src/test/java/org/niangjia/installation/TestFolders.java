package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.niangjia.installation.server.TestServer;
import org.niangjia.support.Fork;

/** A data folder and a key folder beside it. The server is unpacked once and linked, or it would be most of the time. */
record TestFolders(Path root) {
    static final String FIRST = "classpath:installation/first";
    static final String SECOND = "classpath:installation/second";

    private static final Path UNPACKED = unpackedOnce();

    Path data() {
        return root.resolve("data");
    }

    Map<String, String> environment() {
        return environment(Map.of());
    }

    Map<String, String> environment(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(more);
        all.put("NIANGJIA_DATA", data().toString());
        all.putIfAbsent("NIANGJIA_KEYS", root.resolve("keys").toString());
        return all;
    }

    Settings settings(Mode mode) {
        return value(Settings.read(environment(), mode));
    }

    TestFolders withServer() throws IOException {
        Files.createDirectories(data());
        Files.createSymbolicLink(data().resolve("server"), UNPACKED);
        return this;
    }

    /** For a test that changes these files or gives them away. */
    TestFolders withServerOfItsOwn() throws IOException {
        copy(UNPACKED, data().resolve("server"));
        return this;
    }

    Attempt<OpenInstallation> tryOpen(Mode mode, String steps) {
        return installation(steps).open(settings(mode), BeforeUpgrade.nothing());
    }

    OpenInstallation open() {
        return value(tryOpen(Mode.REAL, FIRST));
    }

    static Installation installation(String steps) {
        return new Installation(new SecureRandom(), end -> {}, Durability.FULL, steps);
    }

    static <T> T value(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T>(List<Sentence> sentences) -> throw new AssertionError(sentences);
        };
    }

    static List<String> refusals(Attempt<?> attempt) {
        return attempt instanceof Attempt.Refused<?>(List<Sentence> sentences)
                ? sentences.stream().map(Sentence::key).toList()
                : List.of();
    }

    /** An installation that was opened once with the first schema and closed again: quicker than making one each time. */
    TestFolders withInstallation() throws IOException {
        copy(Made.FOLDERS.root(), root);
        return withServer();
    }

    static String logs(Path data) throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> logs = Files.list(data.resolve("log"))) {
            for (Path log : logs.toList()) {
                all.append(Files.readString(log));
            }
        }
        return all.toString();
    }

    private static Path unpackedOnce() {
        try {
            Path folder = Fork.folder("server").toAbsolutePath();
            TestServer.unpack(folder);
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        List<Path> all;
        try (Stream<Path> found = Files.walk(from)) {
            all = found.toList();
        }
        for (Path path : all) {
            Path target = to.resolve(from.relativize(path).toString());
            if (!Files.isDirectory(path)) {
                Files.copy(path, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
            } else if (!Files.isDirectory(target)) {
                Files.createDirectories(target);
                Files.setPosixFilePermissions(target, Files.getPosixFilePermissions(path));
            }
        }
    }

    private static final class Made {
        static final TestFolders FOLDERS = make();

        private static TestFolders make() {
            try {
                TestFolders made = new TestFolders(Fork.folder("installation").toAbsolutePath());
                TestServer.delete(made.root());
                made.withServer().open().close();
                Files.delete(made.data().resolve("server"));
                Files.delete(made.data().resolve("lock"));
                return made;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
