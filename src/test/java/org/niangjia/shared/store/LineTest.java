package org.niangjia.shared.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LineTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final Line line = new Line(1);
    private final Queue<String> served = new ConcurrentLinkedQueue<>();

    @Test
    void inTheOrderInWhichTheyComeAndWhoWasInBeforeGoesFirst() throws InterruptedException {
        assertThat(line.enter(false, LONG)).isTrue();
        var waiting = new Thread[] {
            waits("first", false), waits("second", false), waits("begun", true), waits("begun later", true)
        };
        line.leave();
        for (var each : waiting) {
            each.join();
        }
        assertThat(served).containsExactly("begun", "begun later", "first", "second");
    }

    @Test
    void whoseTimeIsOverLeavesTheLineToTheNext() throws InterruptedException {
        assertThat(line.enter(false, LONG)).isTrue();
        assertThat(line.enter(true, Duration.ofMillis(1))).isFalse();
        var next = waits("next", false);
        line.leave();
        next.join();
        assertThat(served).containsExactly("next");
        assertThat(line.enter(false, Duration.ZERO)).isTrue();
        assertThat(line.enter(false, Duration.ZERO)).isFalse();
    }

    /** Comes back when she stands in line. */
    private Thread waits(String name, boolean wasIn) throws InterruptedException {
        var thread = Thread.ofVirtual().start(() -> {
            try {
                assertThat(line.enter(wasIn, LONG)).isTrue();
                served.add(name);
                line.leave();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
        while (thread.getState() != Thread.State.TIMED_WAITING) {
            Thread.sleep(1);
        }
        return thread;
    }
}
