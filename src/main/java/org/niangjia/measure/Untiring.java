package org.niangjia.measure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A thread that does the same each time its bell rings, and each second without, whatever goes wrong. */
final class Untiring {
    private static final Logger LOG = LoggerFactory.getLogger(Untiring.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final String name;
    private final String done;
    private final FoldingBell bell;
    private final Runnable work;
    private final AtomicBoolean troubled = new AtomicBoolean();
    private volatile @Nullable Thread thread;
    private @Nullable Thread ending;

    /** @param done what it does with the figures, for the log */
    Untiring(String name, String done, FoldingBell bell, Runnable work) {
        this.name = name;
        this.done = done;
        this.bell = bell;
        this.work = work;
    }

    void start() {
        // Known before it runs: it goes on for as long as it is the one.
        var fresh = Thread.ofVirtual().name(name).unstarted(this::run);
        thread = fresh;
        fresh.start();
    }

    private void run() {
        while (Thread.currentThread().equals(thread)) {
            try {
                work.run();
                if (troubled.getAndSet(false)) {
                    LOG.warn("the figures are {} again", done);
                }
            } catch (RuntimeException e) {
                // Whatever it was: what is left to be done is still there, and the next second tries again.
                if (!troubled.getAndSet(true)) {
                    LOG.error(
                            "the figures cannot be {} now: {}",
                            done,
                            e.getClass().getSimpleName());
                }
            }
            try {
                bell.await();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    void end() {
        ending = thread;
        thread = null;
        bell.ring();
    }

    void join() {
        var last = ending;
        if (last != null) {
            try {
                last.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
