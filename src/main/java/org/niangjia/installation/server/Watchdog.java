package org.niangjia.installation.server;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;

/** Starts the server again when it ends without being asked to; on the same port, so that the pool finds it. */
final class Watchdog {
    private static final Logger LOG = System.getLogger(Watchdog.class.getName());
    private static final long LONGEST_PAUSE = 30_000;

    private final Postmaster postmaster;
    private final AtomicInteger restarts = new AtomicInteger();
    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final Thread thread;

    Watchdog(Postmaster postmaster) {
        this.postmaster = postmaster;
        this.thread = Thread.ofPlatform().daemon().name("database-watchdog").unstarted(this::watch);
    }

    void start() {
        thread.start();
    }

    void end() {
        end.complete(null);
    }

    int restarts() {
        return restarts.get();
    }

    private void watch() {
        while (true) {
            CompletableFuture.anyOf(end, postmaster.ended()).join();
            if (end.isDone()) {
                return;
            }
            LOG.log(Level.ERROR, "the database server ended unexpectedly and is started again");
            // Counted before the first client can be back.
            restarts.incrementAndGet();
            restart();
        }
    }

    private void restart() {
        for (long pause = 500; !end.isDone(); pause = Math.min(pause * 2, LONGEST_PAUSE)) {
            if (postmaster.restart()) {
                LOG.log(Level.WARNING, "the database server is back");
                return;
            }
            Patience.pause(pause);
        }
    }
}
