package org.niangjia.identity.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.bucket4j.BlockingStrategy;
import io.github.bucket4j.TimeMeter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.web.Pace;
import org.springframework.mock.web.MockHttpServletRequest;

class SignInPaceTest {
    private final List<Duration> waits = new ArrayList<>();
    private final SignInPace pace = new SignInPace(new Pace(2, Duration.ofSeconds(1), new Standing(), new Noting()));

    /** Time that stands still, so that a budget does not refill. */
    private static final class Standing implements TimeMeter {
        @Override
        public long currentTimeNanos() {
            return 0;
        }

        @Override
        public boolean isWallClockBased() {
            return false;
        }
    }

    private final class Noting implements BlockingStrategy {
        @Override
        public void park(long nanosToPark) {
            waits.add(Duration.ofNanos(nanosToPark));
        }
    }

    @Test
    void oneNetworkWaitsAndAnotherDoesNot() throws InterruptedException {
        come("198.51.100.1");
        come("198.51.100.2");
        come("203.0.113.1");
        assertThat(waits).isEmpty();
        come("198.51.100.3");
        assertThat(waits).containsExactly(Duration.ofSeconds(1));
    }

    @Test
    void anAddressThatIsNoneIsNotLetIn() {
        assertThatExceptionOfType(Passwords.Busy.class).isThrownBy(() -> come("nowhere"));
    }

    private void come(String address) throws InterruptedException {
        var request = new MockHttpServletRequest();
        request.setRemoteAddr(address);
        pace.await(request);
    }
}
