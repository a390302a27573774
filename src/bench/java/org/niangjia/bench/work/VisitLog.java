package org.niangjia.bench.work;

import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.niangjia.bench.Figures;
import org.niangjia.bench.load.Answer;
import org.niangjia.bench.load.Call;
import org.niangjia.bench.load.Latencies;
import org.niangjia.bench.load.Wire;

/** What many visitors met: how long each answer took, and what was no answer. */
final class VisitLog {
    private static final int SHOWN = 5;

    private final Map<String, Collection<Long>> nanos = new ConcurrentHashMap<>();
    private final AtomicInteger errors = new AtomicInteger();

    /** Empty: it was an error, and is said. Every page over a connection of its own, as after a pause. */
    Optional<Answer> send(int port, String kind, Call call, int status) {
        var began = System.nanoTime();
        try (var wire = new Wire(port)) {
            var answer = wire.send(call);
            nanos.computeIfAbsent(kind, _ -> new ConcurrentLinkedQueue<>()).add(System.nanoTime() - began);
            if (answer.status() == status) {
                return Optional.of(answer);
            }
            return wrong(kind + ": status " + answer.status());
        } catch (IOException broken) {
            return wrong(kind + ": " + broken);
        }
    }

    private Optional<Answer> wrong(String what) {
        if (errors.incrementAndGet() <= SHOWN) {
            System.err.println("  " + what);
        }
        return Optional.empty();
    }

    /** She reads, or types. */
    static void pause(int leastSeconds, int mostSeconds) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextInt(1_000 * leastSeconds, 1_000 * mostSeconds));
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    int errors() {
        return errors.get();
    }

    int answers() {
        return nanos.values().stream().mapToInt(Collection::size).sum();
    }

    String said(String kind) {
        var latencies = Latencies.of(Objects.requireNonNull(nanos.get(kind)).stream()
                .mapToLong(Long::longValue)
                .toArray());
        return Figures.millis(latencies.percentile(50)) + " / " + Figures.millis(latencies.percentile(99));
    }
}
