package org.niangjia.packaged;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The jar as a process of its own, and what it says. */
final class PackagedProgram implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path said;

    private PackagedProgram(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /** @param said file for its words; what was in it is gone */
    static PackagedProgram start(Path said, Map<String, String> environment, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@src/main/launch/java.options",
                "-jar",
                Path.of("target/niangjia.jar").toAbsolutePath().toString()));
        command.addAll(List.of(arguments));
        Files.deleteIfExists(said);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("NIANGJIA_LANGUAGE", "zh");
        return new PackagedProgram(builder.start(), said);
    }

    /** All that it said until the door was open. */
    String open() throws IOException, InterruptedException {
        for (var second = 0; second < PATIENCE_SECONDS; second++) {
            var now = said();
            if (now.contains("门开了")) {
                return now;
            }
            if (!process.isAlive()) {
                throw new AssertionError("it ended: " + now);
            }
            TimeUnit.SECONDS.sleep(1);
        }
        throw new AssertionError("the door did not open: " + said());
    }

    int exitValue() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on: " + said());
        }
        return process.exitValue();
    }

    String said() throws IOException {
        return Files.exists(said) ? Files.readString(said) : "";
    }

    /** In good order, or by force after half a minute. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
