package org.niangjia.support;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.niangjia.Niangjia;

/** The program as a process of its own, and what it says. */
public final class Program implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path said;

    private Program(Process process, Path said) {
        this.process = process;
        this.said = said;
    }

    /**
     * From the classes under test.
     *
     * @param said file for its words, so that it never waits for a reader; what was in it is gone
     */
    public static Program start(Path said, Map<String, String> environment, String... arguments) throws IOException {
        return start(
                said,
                environment,
                List.of("-cp", System.getProperty("java.class.path"), Niangjia.class.getName()),
                arguments);
    }

    /** From the jar that is delivered. */
    public static Program startPackaged(Path said, Map<String, String> environment, String... arguments)
            throws IOException {
        var jar = Path.of("target/niangjia.jar").toAbsolutePath().toString();
        return start(said, environment, List.of("-jar", jar), arguments);
    }

    private static Program start(Path said, Map<String, String> environment, List<String> what, String... arguments)
            throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(), "@src/main/launch/java.options"));
        command.addAll(what);
        command.addAll(List.of(arguments));
        Files.deleteIfExists(said);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(said.toFile()));
        builder.environment().putAll(environment);
        builder.environment().put("NIANGJIA_LANGUAGE", "zh");
        return new Program(builder.start(), said);
    }

    /** All that it said until the door was open. */
    public String open() throws IOException, InterruptedException {
        return await("门开了");
    }

    /** All that it said, once these words are among it. */
    public String await(String words) throws IOException, InterruptedException {
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
    public int exitValue() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("it goes on: " + said());
        }
        return process.exitValue();
    }

    public String said() throws IOException {
        return Files.exists(said) ? Files.readString(said) : "";
    }

    /** With SIGKILL; what it was doing is not done. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** By a signal, as Ctrl-C and a service manager do it. */
    public void end() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** In good order, or by force after half a minute. */
    @Override
    public void close() {
        process.destroy();
        process.onExit().completeOnTimeout(process, 30, TimeUnit.SECONDS).join();
        process.destroyForcibly();
    }
}
