package org.niangjia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The program as a process of its own, from the classes under test, and what it says. */
final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final Path said;

    private Program(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param said file for its words, so that it never waits for a reader */
    static Program start(Path said, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/java.options",
                "-cp",
                System.getProperty("java.class.path"),
                Niangjia.class.getName()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("NIANGJIA_LANGUAGE", "zh");
        return new Program(builder.start(), said);
    }

    /** All that it said, once these words are among it. */
    String await(String words) throws IOException, InterruptedException {
        for (var tries = 0; tries < PATIENCE_SECONDS * 10; tries++) {
            var now = said();
            if (now.contains(words)) {
                return now;
            }
            if (!process.isAlive() && !said().contains(words)) {
                throw new AssertionError("it ended: " + said());
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("not said: " + said());
    }

    /** How it ended by itself. */
    int exitValue() throws InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on");
        }
        return process.exitValue();
    }

    /** By a signal, as Ctrl-C and a service manager do it. */
    void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    String said() throws IOException {
        return Files.exists(said) ? Files.readString(said) : "";
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
