package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.niangjia.installation.server.ServerState;
import org.niangjia.support.Frozen;

/** The database server of one data folder with all its sessions and writers, which end together as in a machine's crash. */
final class ServerProcesses {
    private final Path data;

    ServerProcesses(Path data) {
        this.data = data;
    }

    /** Waits for a server if there is none: between a start and the next, nothing can be killed. */
    void kill() throws IOException, InterruptedException {
        var all = list();
        while (all.isEmpty()) {
            TimeUnit.MILLISECONDS.sleep(5);
            all = list();
        }
        all.forEach(ProcessHandle::destroyForcibly);
    }

    /** All of them stand still, as with a disk that hangs. */
    Frozen freeze() throws IOException {
        return Frozen.of(list().stream().map(ProcessHandle::pid).toList());
    }

    /** The postmaster first: it would otherwise see its children die and speak to the others. */
    private List<ProcessHandle> list() throws IOException {
        if (ServerState.of(data) instanceof ServerState.Running(long pid, int port)) {
            return ProcessHandle.of(pid)
                    .map(postmaster -> Stream.concat(Stream.of(postmaster), postmaster.descendants())
                            .toList())
                    .orElseGet(List::of);
        }
        return List.of();
    }
}
