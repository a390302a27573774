package org.niangjia.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.net.InetAddress;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

    private void come(String from, int times) throws InterruptedException {
        for (var time = 0; time < times; time++) {
            assertThat(pace.await(InetAddress.ofLiteral(from))).isTrue();
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
