package org.niangjia.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.niangjia.support.Frozen;

/** The program as a process of its own, started again whenever it ends, as a service manager does. */
final class Program implements AutoCloseable {
    private static final int KILLED = 128 + 9;
    private static final long PAUSE_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 90;

    private final List<String> command;
    private final Path home;
    private final Map<String, String> settings;
    private final Path log;
    private final AtomicInteger endedByItself = new AtomicInteger();
    private volatile Process process;
    private volatile boolean wanted = true;

    Program(List<String> command, Path home, Map<String, String> settings, Path log) throws IOException {
        this.command = List.copyOf(command);
        this.home = home;
        this.settings = Map.copyOf(settings);
        this.log = log;
        this.process = launched();
        Thread.ofPlatform().daemon().name("operator").start(this::keepRunning);
    }

    /** How it was really started; a relaxed program is started the same way but for its main class. */
    List<String> launchedAs() {
        var info = process.info();
        return Stream.concat(info.command().stream(), info.arguments().stream().flatMap(Arrays::stream))
                .toList();
    }

    /** Ends that nobody asked for: a start that was refused, or worse. */
    int endedByItself() {
        return endedByItself.get();
    }

    Frozen freeze() {
        return Frozen.of(List.of(process.pid()));
    }

    void kill() throws InterruptedException {
        var victim = process;
        while (!victim.isAlive()) {
            TimeUnit.MILLISECONDS.sleep(5);
            victim = process;
        }
        victim.destroyForcibly();
    }

    /** Nobody starts it again. */
    void killForGood() throws InterruptedException {
        dismissOperator();
        kill();
    }

    /** In good order; an end that takes too long is a hang. */
    @Override
    public void close() {
        dismissOperator();
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program did not end when asked to");
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }

    private void keepRunning() {
        try {
            while (wanted) {
                if (process.waitFor() != KILLED && wanted) {
                    endedByItself.incrementAndGet();
                }
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
                startAgain();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized void startAgain() throws IOException {
        if (wanted) {
            process = launched();
        }
    }

    private synchronized void dismissOperator() {
        wanted = false;
    }

    private Process launched() throws IOException {
        var builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        builder.environment().putAll(settings);
        return builder.start();
    }
}
