package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PaceTest {
    private static final Duration EACH = Duration.ofSeconds(2);

    private final Hourglass time = new Hourglass();
    private final Pace pace = new Pace(3, EACH, time, time);

    @Test
    void aBurstDoesNotWait() throws InterruptedException {
        come("203.0.113.7", 3);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void whoeverGoesBeyondWaitsForHerTurnAndIsLetIn() throws InterruptedException {
        come("203.0.113.7", 5);
        assertThat(time.waits).containsExactly(EACH, EACH);
    }

    @Test
    void theNeighboursShareABudgetAndOthersHaveTheirOwn() throws InterruptedException {
        come("203.0.113.7", 2);
        come("203.0.113.201", 1);
        come("203.0.112.7", 3);
        come("2001:db8:1::1", 2);
        come("2001:db8:1:ffff::9", 1);
        come("2001:db8:2::1", 3);
        assertThat(time.waits).isEmpty();
        time.stands = true;
        come("203.0.113.90", 1);
        come("2001:db8:1::3", 1);
        assertThat(time.waits).hasSize(2);
    }

    /** A flood does not build up a debt that those who share its network would have to pay afterwards. */
    @Test
    void nobodyWaitsLongerThanTheLongestWait() throws InterruptedException {
        time.stands = true;
        come("203.0.113.7", 100);
        assertThat(time.waits.subList(0, 4)).isSorted();
        assertThat(time.waits).allMatch(wait -> wait.compareTo(Pace.LONGEST_WAIT) <= 0);
        time.stands = false;
        time.now += Pace.LONGEST_WAIT.toNanos() + EACH.toNanos();
        time.waits.clear();
        come("203.0.113.8", 1);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void thisMachineIsNoNetwork() throws InterruptedException {
        come("127.0.0.1", 50);
        come("::1", 50);
        assertThat(time.waits).isEmpty();
    }

    @Test
    void aForgottenNetworkBeginsAnew() throws InterruptedException {
        come("203.0.113.7", 3);
        for (var other = 0; other < Pace.NETWORKS; other++) {
            come("10." + (other >> 8) + "." + (other & 255) + ".1", 1);
        }
        come("203.0.113.7", 3);
        assertThat(time.waits).isEmpty();
    }

    /** Six hundred calls of one network at once leave the door open for the next (application.yaml: max-connections). */
    @Test
    void oneNetworkHoldsFewPlacesAndLeavesTheRestToOthers() throws InterruptedException {
        var crowd = new Crowd(new Hourglass());
        crowd.come(3 + 600, "203.0.113.7");
        assertThat(crowd.letIn.get()).isEqualTo(3);
        assertThat(crowd.waiting()).isEqualTo(Pace.WAITING_OF_ONE_NETWORK);
        assertThat(crowd.turnedAway.get()).isEqualTo(600 - Pace.WAITING_OF_ONE_NETWORK);
        crowd.come(4, "203.0.112.7");
        assertThat(crowd.waiting()).isEqualTo(Pace.WAITING_OF_ONE_NETWORK + 1);
        crowd.goHome();
        assertThat(crowd.letIn.get()).isEqualTo(3 + Pace.WAITING_OF_ONE_NETWORK + 4);
        crowd.come(1, "203.0.113.7");
        assertThat(crowd.turnedAway.get()).as("there is room again").isEqualTo(600 - Pace.WAITING_OF_ONE_NETWORK);
        crowd.goHome();
    }

    @Test
    void allNetworksTogetherHoldNoMoreThanTheRoom() throws InterruptedException {
        var crowd = new Crowd(new Hourglass());
        for (var network = 0; network < 40; network++) {
            crowd.come(3 + Pace.WAITING_OF_ONE_NETWORK, "10.0." + network + ".1");
        }
        assertThat(crowd.waiting()).isEqualTo(Pace.WAITING);
        crowd.come(3, "10.1.0.1");
        assertThat(crowd.letIn.get()).as("who need not wait needs no room").isEqualTo(3 * 41);
        crowd.goHome();
    }

    private void come(String from, int times) throws InterruptedException {
        for (var time = 0; time < times; time++) {
            assertThat(pace.await(InetAddress.ofLiteral(from))).isTrue();
        }
    }

    /** People who come at once; whoever must wait stands at the door until all go home. */
    private static final class Crowd implements BlockingStrategy {
        private final CountDownLatch open = new CountDownLatch(1);
        private final AtomicInteger standing = new AtomicInteger();
        private final AtomicInteger letIn = new AtomicInteger();
        private final AtomicInteger turnedAway = new AtomicInteger();
        private final List<Thread> people = new ArrayList<>();
        private final Pace pace;

        Crowd(TimeMeter time) {
            pace = new Pace(3, EACH, time, this);
        }

        /** Returns when each of them is in, turned away or stands. */
        void come(int people, String from) throws InterruptedException {
            var settled = letIn.get() + turnedAway.get() + standing.get() + people;
            for (var person = 0; person < people; person++) {
                this.people.add(Thread.startVirtualThread(() -> knock(from)));
            }
            while (letIn.get() + turnedAway.get() + standing.get() < settled) {
                Thread.sleep(1);
            }
        }

        private void knock(String from) {
            try {
                (pace.await(InetAddress.ofLiteral(from)) ? letIn : turnedAway).incrementAndGet();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void park(long nanos) throws InterruptedException {
            standing.incrementAndGet();
            open.await();
            standing.decrementAndGet();
        }

        int waiting() {
            return standing.get();
        }

        void goHome() throws InterruptedException {
            open.countDown();
            for (var person : people) {
                person.join();
            }
        }
    }

    /** Time passes only by waiting, or not at all. */
    private static final class Hourglass implements TimeMeter, BlockingStrategy {
        private final List<Duration> waits = new ArrayList<>();
        private long now;
        private boolean stands;

        @Override
        public long currentTimeNanos() {
            return now;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }

        @Override
        public void park(long nanos) {
            waits.add(Duration.ofNanos(nanos));
            if (!stands) {
                now += nanos;
            }
        }
    }
}
