package org.niangjia.measure;

import java.util.List;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Folds for as long as the application runs. What cannot be folded now stays marked. What counts everything anew, at the
 * start and after a clock was set back, has a thread of its own: a country takes minutes, and a change must not.
 */
@Component
class FoldingThread implements SmartLifecycle {
    private final Folding folding;
    private final List<Untiring> threads;
    private boolean isProved;
    private volatile boolean isRunning;

    FoldingThread(Folding folding, FoldingBell bell) {
        this.folding = folding;
        this.threads = List.of(
                new Untiring("measure-folder", "added up", bell, folding::foldAll),
                new Untiring("measure-prover", "counted anew", new FoldingBell(), this::prove));
    }

    private void prove() {
        if (!isProved) {
            folding.atStart();
            isProved = true;
        }
        folding.putRight();
    }

    @Override
    public void start() {
        isProved = false;
        isRunning = true;
        threads.forEach(Untiring::start);
    }

    @Override
    public void stop() {
        isRunning = false;
        threads.forEach(Untiring::end);
        threads.forEach(Untiring::join);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }
}
