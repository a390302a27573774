package org.niangjia.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Women who ask, so many at the same time, until each has her code or the time is over. */
final class Crowd {
    private final String run;
    private final List<Door> doors;
    private final InstantSource clock;
    private final int atOnce;
    private final Instant end;
    private final List<Woman> women;
    private final Tally retries = new Tally();
    private final AtomicInteger acknowledged = new AtomicInteger();
    private final CountDownLatch left;

    Crowd(List<Door> doors, InstantSource clock, String run, KillParameters parameters) {
        this.run = run;
        this.doors = doors;
        this.clock = clock;
        this.atOnce = parameters.atOnce();
        this.end = clock.instant().plus(patience(parameters));
        var chance = new SplittableRandom(parameters.seed());
        this.women = IntStream.range(0, parameters.women())
                .mapToObj(number -> new Woman(run + " " + number + "：想问一问，谁能帮帮我。", chance.split()))
                .toList();
        this.left = new CountDownLatch(women.size());
    }

    private static Duration patience(KillParameters parameters) {
        return Duration.ofMinutes(10)
                .plus(Duration.ofMinutes(1).multipliedBy(parameters.allKills()))
                .plus(Duration.ofMillis(100).multipliedBy(parameters.women()));
    }

    void start() {
        Thread.ofPlatform().daemon().name("crowd").start(this::enter);
    }

    String run() {
        return run;
    }

    List<Woman> women() {
        return women;
    }

    Tally retries() {
        return retries;
    }

    int acknowledged() {
        return acknowledged.get();
    }

    boolean isGone() {
        return left.getCount() == 0;
    }

    void awaitGone() throws InterruptedException {
        left.await();
    }

    private void enter() {
        var room = new Semaphore(atOnce);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var woman : women) {
                room.acquire();
                threads.execute(() -> {
                    ask(woman);
                    room.release();
                    left.countDown();
                });
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void ask(Woman woman) {
        try {
            woman.askUntilAcknowledged(
                    doors, clock, retries, () -> clock.instant().isAfter(end));
            if (woman.isAcknowledged()) {
                acknowledged.incrementAndGet();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
