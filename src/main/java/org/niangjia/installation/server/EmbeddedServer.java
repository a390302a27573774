package org.niangjia.installation.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Durability;
import org.niangjia.installation.PrivateFiles;
import org.niangjia.installation.Sentence;

/** The PostgreSQL server of this installation; whoever starts it holds the lock of the data folder. */
public final class EmbeddedServer implements AutoCloseable {
    private static final Logger LOG = System.getLogger(EmbeddedServer.class.getName());
    private static final int PORTS_TO_TRY = 3;

    private final Cluster cluster;
    private final Postmaster postmaster;
    private final Watchdog watchdog;

    private EmbeddedServer(Cluster cluster, Postmaster postmaster) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.watchdog = new Watchdog(postmaster);
    }

    public static Attempt<EmbeddedServer> start(
            Path data, Path secrets, String password, Durability durability, Consumer<Runnable> closing) {
        try {
            Optional<Sentence> obstacle = obstacle();
            if (obstacle.isPresent()) {
                return Attempt.refused(List.of(obstacle.get()));
            }
            Binaries binaries = Binaries.unpack(data.resolve("server")).orElseThrow();
            Cluster cluster = Cluster.in(data);
            PrivateFiles.createFolders(cluster.logs());
            Files.deleteIfExists(cluster.startLog());
            Sentence refusal = prepare(cluster, binaries, secrets, password);
            if (refusal != null) {
                return Attempt.refused(List.of(refusal));
            }
            binaries.removeOthers();
            return launch(cluster, binaries, durability, closing);
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the database server could not be prepared", e);
            return Attempt.refused("installation.folder.rights", data);
        }
    }

    /** Why this machine, or this user, can run no server of ours. */
    public static Optional<Sentence> obstacle() {
        if (!Binaries.areHere()) {
            return Optional.of(Sentence.of("installation.server.platform", System.getProperty("os.arch")));
        }
        return Commands.canRun() ? Optional.empty() : Optional.of(Sentence.of("installation.server.root"));
    }

    private static @Nullable Sentence prepare(Cluster cluster, Binaries binaries, Path secrets, String password)
            throws IOException {
        if (cluster.exists()) {
            Sentence misfit = cluster.misfit(binaries);
            if (misfit == null) {
                new Leftovers(binaries, cluster.folder(), cluster.startLog()).end();
            }
            return misfit;
        }
        Path passwordFile = secrets.resolve("first-password");
        PrivateFiles.write(passwordFile, password + "\n");
        try {
            return cluster.initialise(binaries, passwordFile)
                    ? null
                    : Sentence.of("installation.server.initialise", cluster.startLog());
        } finally {
            Files.deleteIfExists(passwordFile);
        }
    }

    /** Between asking for a free port and using it somebody else may; so a second and a third one is tried. */
    private static Attempt<EmbeddedServer> launch(
            Cluster cluster, Binaries binaries, Durability durability, Consumer<Runnable> closing) throws IOException {
        for (int i = 0; i < PORTS_TO_TRY; i++) {
            int port = freePort();
            cluster.configure(port, durability);
            Postmaster postmaster = new Postmaster(binaries, cluster, port);
            EmbeddedServer server = new EmbeddedServer(cluster, postmaster);
            // Before it starts: whoever interrupts the start leaves no server behind either.
            closing.accept(server::close);
            if (postmaster.start()) {
                server.watchdog.start();
                return Attempt.done(server);
            }
            postmaster.stop();
        }
        return Attempt.refused("installation.server.start", cluster.startLog(), cluster.logs());
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }

    public static String address(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/";
    }

    public String address() {
        return address(postmaster.port());
    }

    /** How often it had to be started again since it was first started. */
    public int restarts() {
        return watchdog.restarts();
    }

    public Path logs() {
        return cluster.logs();
    }

    @Override
    public void close() {
        watchdog.end();
        postmaster.stop();
    }
}
