package org.niangjia.shared.web;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * A soft budget per network (safety 4): whoever goes beyond it waits, and nobody is refused for it. What is refused in
 * the end is refused by the queue for derivations, which is one for all. This machine's own addresses are no network:
 * behind them stands a proxy that nobody named, or the machine's owner.
 */
public final class Pace {
    /** The longest that anyone waits; the debt of a network never grows beyond it. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    /** Older ones are forgotten first: a flood from everywhere must not take the memory. */
    static final int NETWORKS = 20_000;

    /** More than these never wait at once: what waits holds a connection. */
    static final int WAITING = 1_000;

    private final int burst;
    private final Duration each;
    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final Semaphore room = new Semaphore(WAITING);
    private final Map<Network, Bucket> budgets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Bucket> eldest) {
            return size() > NETWORKS;
        }
    };

    /**
     * @param burst so many at once without any wait
     * @param each afterwards one in this time
     */
    public Pace(int burst, Duration each, TimeMeter time, BlockingStrategy waiting) {
        this.burst = burst;
        this.each = each;
        this.time = time;
        this.waiting = waiting;
    }

    /** Returns when it is this one's turn; false if so many wait already that nobody can wait any more. */
    public boolean await(InetAddress from) throws InterruptedException {
        if (from.isLoopbackAddress()) {
            return true;
        }
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            if (!budget(Network.of(from)).asBlocking().tryConsume(1, LONGEST_WAIT, waiting)) {
                waiting.park(LONGEST_WAIT.toNanos());
            }
            return true;
        } finally {
            room.release();
        }
    }

    private Bucket budget(Network network) {
        synchronized (budgets) {
            return budgets.computeIfAbsent(
                    network,
                    _ -> Bucket.builder()
                            .addLimit(limit -> limit.capacity(burst).refillGreedy(1, each))
                            .withCustomTimePrecision(time)
                            .build());
        }
    }
}
