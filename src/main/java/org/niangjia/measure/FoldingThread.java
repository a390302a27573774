package org.niangjia.measure;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Folds for as long as the application runs. What cannot be folded now stays marked. */
@Component
class FoldingThread implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(FoldingThread.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Folding folding;
    private final FoldingBell bell;
    private final AtomicBoolean troubled = new AtomicBoolean();
    private volatile @Nullable Thread thread;

    FoldingThread(Folding folding, FoldingBell bell) {
        this.folding = folding;
        this.bell = bell;
    }

    @Override
    public void start() {
        // Known before it runs: it goes on for as long as it is the one.
        var fresh = Thread.ofVirtual().name("measure-folder").unstarted(this::run);
        thread = fresh;
        fresh.start();
    }

    private void run() {
        var counted = false;
        while (Thread.currentThread().equals(thread)) {
            try {
                if (!counted) {
                    folding.atStart();
                    counted = true;
                }
                folding.settle();
                if (troubled.getAndSet(false)) {
                    LOG.warn("the figures are added up again");
                }
            } catch (RuntimeException e) {
                // Whatever it was: the marks are still there, and the next second tries again.
                if (!troubled.getAndSet(true)) {
                    LOG.error(
                            "the figures cannot be added up now: {}",
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

    @Override
    public void stop() {
        var running = thread;
        thread = null;
        if (running != null) {
            bell.ring();
            try {
                running.join(PATIENCE);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }
}
