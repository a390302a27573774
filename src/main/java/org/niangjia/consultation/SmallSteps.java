package org.niangjia.consultation;

import java.time.Duration;

/**
 * What a job does for all desks of the country it does in small steps and rests after each: on a small machine whoever
 * opens a page meanwhile waits for one step, and not for all of them.
 */
final class SmallSteps {
    private static final Duration REST = Duration.ofMillis(20);

    private SmallSteps() {}

    /** Whoever is told to stop does not rest any more. */
    static void rest() {
        try {
            Thread.sleep(REST);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
