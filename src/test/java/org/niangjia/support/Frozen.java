package org.niangjia.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/** Processes that stand still, as on a machine whose disk hangs, until thawed. */
public record Frozen(List<Long> processes) implements AutoCloseable {
    public static Frozen of(List<Long> processes) {
        signal("-STOP", processes);
        return new Frozen(processes);
    }

    @Override
    public void close() {
        signal("-CONT", processes);
    }

    private static void signal(String name, List<Long> processes) {
        var command = new ArrayList<>(List.of("kill", name));
        processes.forEach(process -> command.add(process.toString()));
        try {
            new ProcessBuilder(command).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
