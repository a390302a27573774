package org.niangjia.installation.server;

import com.sun.security.auth.module.UnixSystem;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the server's programs. PostgreSQL refuses to run as root; in a user namespace of its own it is nobody inside and
 * keeps the rights on its files outside, so that no second account and no change of owners is needed.
 */
final class Commands {
    private static final List<Path> FOLDERS = List.of(Path.of("/usr/bin"), Path.of("/bin"));

    private Commands() {}

    static boolean isRoot() {
        return new UnixSystem().getUid() == 0;
    }

    static long uid() {
        return new UnixSystem().getUid();
    }

    /** False in some containers, which forbid root to make user namespaces. */
    static boolean canRun() {
        return !isRoot() || (has("unshare") && exitCode(List.of("unshare", "-U", "true")) == 0);
    }

    static int run(Path log, List<String> command) {
        try {
            Process process = start(log, asServer(command));
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while running " + command.getFirst(), e);
        }
    }

    /**
     * In a session of its own, so that Ctrl-C and a closing terminal reach the program only, which then ends the server
     * after its last request.
     */
    static Process launch(Path log, List<String> command) throws IOException {
        List<String> detached = new ArrayList<>();
        if (has("setsid")) {
            detached.add("setsid");
        }
        detached.addAll(asServer(command));
        return start(log, detached);
    }

    static String output(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (InputStream answer = process.getInputStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<String> asServer(List<String> command) {
        List<String> all = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        all.addAll(command);
        return all;
    }

    private static Process start(Path log, List<String> command) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        // What steers a client or a server from outside must not reach this one; its messages stay readable to us.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("NIANGJIA_"));
        builder.environment().put("LC_ALL", "C");
        return builder.start();
    }

    private static int exitCode(List<String> command) {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            return -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private static boolean has(String program) {
        return FOLDERS.stream().anyMatch(folder -> Files.isExecutable(folder.resolve(program)));
    }
}
