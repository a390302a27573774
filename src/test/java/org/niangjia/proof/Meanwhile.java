package org.niangjia.proof;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** What goes on beside everything else, round after round, until it is closed. */
final class Meanwhile implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Thread thread;
    private volatile boolean goesOn = true;

    /** One round, with its own pause; it may be asked within a long one whether to go on. */
    interface Round {
        void go(BooleanSupplier goesOn) throws InterruptedException;
    }

    Meanwhile(String name, Round round) {
        thread = Thread.ofPlatform().daemon().name(name).start(() -> go(round));
    }

    private void go(Round round) {
        try {
            while (goesOn) {
                round.go(() -> goesOn);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        goesOn = false;
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
