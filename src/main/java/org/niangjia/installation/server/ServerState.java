package org.niangjia.installation.server;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

/** What can be seen of our server from outside, without touching it. */
public sealed interface ServerState {
    record Never() implements ServerState {}

    record Stopped() implements ServerState {}

    /** Ended without saying goodbye; the next start replays its log. */
    record Crashed() implements ServerState {}

    record Running(long pid, int port) implements ServerState {}

    static ServerState of(Path data) throws IOException {
        Cluster cluster = Cluster.in(data);
        if (!cluster.exists()) {
            return new Never();
        }
        Optional<PostmasterFile> file = PostmasterFile.read(cluster.folder());
        if (file.isEmpty()) {
            return new Stopped();
        }
        return file.get().process(cluster.folder()).isPresent()
                ? new Running(file.get().pid(), file.get().port())
                : new Crashed();
    }
}
