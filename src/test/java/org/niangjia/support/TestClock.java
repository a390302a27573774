package org.niangjia.support;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** A clock that stands still until a test moves it. It begins at the time of the run. */
public final class TestClock implements InstantSource {
    private volatile Instant now = begin();

    @Override
    public Instant instant() {
        return now;
    }

    public void set(Instant instant) {
        now = instant;
    }

    /** @param local as people of Asia/Shanghai say it: 2026-03-10T17:00 */
    public void set(String local) {
        now = LocalDateTime.parse(local).atZone(WorkingCalendar.SHANGHAI).toInstant();
    }

    public void advance(Duration by) {
        now = now.plus(by);
    }

    public void reset() {
        now = begin();
    }

    // Whole microseconds, as PostgreSQL keeps them: what is read back is equal.
    private static Instant begin() {
        return InstantSource.system().instant().truncatedTo(ChronoUnit.MICROS);
    }

    @TestConfiguration(proxyBeanMethods = false)
    public static class Clocks {
        @Bean
        @Primary
        TestClock testClock() {
            return new TestClock();
        }
    }
}
