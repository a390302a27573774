package org.niangjia.installation.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** One server process after another on the same folder and port. */
final class Postmaster {
    private static final Logger LOG = System.getLogger(Postmaster.class.getName());
    /** Replaying the log of a busy server after a crash takes its time; it ends earlier if the process does. */
    private static final Duration REPLAY = Duration.ofMinutes(10);

    private final Binaries binaries;
    private final Cluster cluster;
    private final int port;
    private final Leftovers leftovers;
    private @Nullable Process process;
    private boolean stopped;

    Postmaster(Binaries binaries, Cluster cluster, int port) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.port = port;
        this.leftovers = new Leftovers(binaries, cluster.folder(), cluster.startLog());
    }

    int port() {
        return port;
    }

    /** False when it ended by itself or was stopped before it answered; why is in its log. */
    boolean start() throws IOException {
        Process started = launch();
        if (started == null) {
            return false;
        }
        Patience.await(REPLAY, () -> !started.isAlive() || isReady(started));
        return started.isAlive() && isReady(started);
    }

    boolean restart() {
        try {
            leftovers.end();
            return start();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the database server cannot be started again", e);
            return false;
        }
    }

    synchronized CompletableFuture<?> ended() {
        return process == null ? CompletableFuture.completedFuture(null) : process.onExit();
    }

    synchronized void stop() {
        stopped = true;
        if (process != null) {
            leftovers.stop(process.toHandle());
        }
    }

    private synchronized @Nullable Process launch() throws IOException {
        if (stopped) {
            return null;
        }
        String postgres = binaries.program("postgres").toString();
        process = Commands.launch(
                cluster.startLog(), List.of(postgres, "-D", cluster.folder().toString()));
        return process;
    }

    private boolean isReady(Process started) {
        try {
            return PostmasterFile.read(cluster.folder())
                    .filter(file -> file.pid() == started.pid() && file.ready())
                    .isPresent();
        } catch (IOException e) {
            return false;
        }
    }
}
