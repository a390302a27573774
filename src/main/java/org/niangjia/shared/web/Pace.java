package org.niangjia.shared.web;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;

/**
 * A soft budget per network (safety 4): whoever goes beyond it waits. Only where so many wait already that more of them
 * would shut the door for everyone, nobody else waits; the caller says what follows. This machine's own addresses are no network: behind them stands a proxy that nobody named, or the machine's owner.
 */
public final class Pace {
    private static final Logger LOG = System.getLogger(Pace.class.getName());

    /** The longest that anyone waits; the debt of a network never grows beyond it. */
    static final Duration LONGEST_WAIT = Duration.ofSeconds(8);

    /** Older ones are forgotten first: a flood from everywhere must not take the memory. */
    static final int NETWORKS = 20_000;

    /** More than these never wait at once: what waits holds a connection, and there are server.tomcat.max-connections. */
    public static final int WAITING = 60;

    /** So many of one network, so that no network takes the room of the others. */
    static final int WAITING_OF_ONE_NETWORK = 8;

    /** Whoever waits like everybody else. */
    private static final String ONE_OF_MANY = "";

    private final int burst;
    private final Duration each;
    private final TimeMeter time;
    private final BlockingStrategy waiting;
    private final Semaphore room = new Semaphore(WAITING);
    private final Map<Network, Budget> budgets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Network, Budget> eldest) {
            return size() > NETWORKS;
        }
    };

    /** By this machine's clock, and those who wait really wait. */
    public static Pace of(int burst, Duration each) {
        return new Pace(burst, each, TimeMeter.SYSTEM_NANOTIME, BlockingStrategy.PARKING);
    }

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

    /** Waits for the turn of whoever sent this; false at once if there is no room to wait, or if the pace itself fails. */
    public boolean await(HttpServletRequest request) throws InterruptedException {
        return await(request, ONE_OF_MANY);
    }

    /**
     * As {@link #await(HttpServletRequest)}, and false at once if somebody of the same network waits for the same purpose
     * already: else one who wants the same thing many times would fill the places of her whole village.
     */
    public boolean await(HttpServletRequest request, String purpose) throws InterruptedException {
        try {
            return await(InetAddress.ofLiteral(request.getRemoteAddr()), purpose);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a pace failed: {0}", e.getClass().getName());
            return false;
        }
    }

    /** Returns when it is this one's turn; false at once if so many wait already that there is no room to wait. */
    boolean await(InetAddress from) throws InterruptedException {
        return await(from, ONE_OF_MANY);
    }

    private boolean await(InetAddress from, String purpose) throws InterruptedException {
        if (from.isLoopbackAddress()) {
            return true;
        }
        var budget = budget(Network.of(from));
        return budget.left().tryConsume(1)
                || waitAlone(
                        budget,
                        purpose,
                        () -> waitIn(room, () -> waitIn(budget.room(), () -> takeTurn(budget.left()))));
    }

    private static boolean waitAlone(Budget budget, String purpose, Turn turn) throws InterruptedException {
        if (purpose.equals(ONE_OF_MANY)) {
            return turn.await();
        }
        if (!budget.purposes().add(purpose)) {
            return false;
        }
        try {
            return turn.await();
        } finally {
            budget.purposes().remove(purpose);
        }
    }

    private boolean takeTurn(Bucket left) throws InterruptedException {
        if (!left.asBlocking().tryConsume(1, LONGEST_WAIT, waiting)) {
            waiting.park(LONGEST_WAIT.toNanos());
        }
        return true;
    }

    private static boolean waitIn(Semaphore room, Turn turn) throws InterruptedException {
        if (!room.tryAcquire()) {
            return false;
        }
        try {
            return turn.await();
        } finally {
            room.release();
        }
    }

    private Budget budget(Network network) {
        synchronized (budgets) {
            return budgets.computeIfAbsent(
                    network,
                    _ -> new Budget(
                            Bucket.builder()
                                    .addLimit(limit -> limit.capacity(burst).refillGreedy(1, each))
                                    .withCustomTimePrecision(time)
                                    .build(),
                            new Semaphore(WAITING_OF_ONE_NETWORK),
                            ConcurrentHashMap.newKeySet()));
        }
    }

    /** @param purposes those for which somebody waits now */
    private record Budget(Bucket left, Semaphore room, Set<String> purposes) {}

    @FunctionalInterface
    private interface Turn {
        boolean await() throws InterruptedException;
    }
}
