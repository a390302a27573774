package org.niangjia.installation.server;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Ends what a killed program or a killed server left running on our folder; the caller holds the folder's lock. */
final class Leftovers {
    private static final Logger LOG = System.getLogger(Leftovers.class.getName());
    private static final Path PROCESSES = Path.of("/proc");
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Binaries binaries;
    private final Path cluster;
    private final Path log;

    Leftovers(Binaries binaries, Path cluster, Path log) {
        this.binaries = binaries;
        this.cluster = cluster;
        this.log = log;
    }

    void end() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(cluster);
        Optional<ProcessHandle> server = file.flatMap(found -> found.process(cluster));
        if (server.isPresent()) {
            String pid = Long.toString(server.get().pid());
            LOG.log(Level.WARNING, "ending the database server {0} that outlived its program", pid);
            stop(server.get());
        }
        endSessions();
        forgetForeignPid();
    }

    /** Fast, then immediate (safe: the log is replayed), then at once. */
    void stop(ProcessHandle server) {
        for (String mode : List.of("fast", "immediate")) {
            if (server.isAlive()) {
                String pgCtl = binaries.program("pg_ctl").toString();
                Commands.run(log, List.of(pgCtl, "stop", "-s", "-D", cluster.toString(), "-m", mode, "-t", "20"));
                Patience.await(PATIENCE, () -> !server.isAlive());
            }
        }
        if (server.isAlive()) {
            server.destroyForcibly();
            Patience.await(PATIENCE, () -> !server.isAlive());
        }
    }

    /** Sessions outlive a killed server while they compute; a new one refuses to start beside them, and rightly. */
    private void endSessions() throws IOException {
        Patience.await(PATIENCE, () -> sessions().isEmpty());
        sessions().forEach(ProcessHandle::destroyForcibly);
        Patience.await(PATIENCE, () -> sessions().isEmpty());
    }

    /** Their command lines say nothing of the folder, but it is where they work. Outside Linux there is no such list. */
    private List<ProcessHandle> sessions() {
        if (!Files.isDirectory(PROCESSES)) {
            return List.of();
        }
        try (Stream<ProcessHandle> all = ProcessHandle.allProcesses()) {
            return all.filter(this::worksHere).toList();
        }
    }

    private boolean worksHere(ProcessHandle handle) {
        if (!handle.info().command().orElse("").contains("postgres")) {
            return false;
        }
        try {
            Path folder = PROCESSES.resolve(Long.toString(handle.pid())).resolve("cwd");
            return Files.readSymbolicLink(folder).equals(cluster);
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * After a restart of the machine the number in the file may belong to any process, and the server would take that
     * for itself. Only here, where nothing works on the folder any more, may the file go.
     */
    private void forgetForeignPid() throws IOException {
        Optional<PostmasterFile> file = PostmasterFile.read(cluster);
        if (file.isPresent()
                && ProcessHandle.of(file.get().pid()).isPresent()
                && file.get().process(cluster).isEmpty()) {
            Files.deleteIfExists(PostmasterFile.in(cluster));
        }
    }
}
