package org.niangjia.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A program on the proof's own data folder, with its door and its database server. */
record RunningInstallation(Program program, Door door, ServerProcesses server) implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 300;

    static RunningInstallation start(List<String> command, Path home, Ground ground)
            throws IOException, InterruptedException {
        var started = new RunningInstallation(
                new Program(command, home, ground.settings(), ground.log()),
                new Door(ground.port()),
                new ServerProcesses(ground.data()));
        try {
            started.awaitOpen();
            return started;
        } catch (IllegalStateException | InterruptedException e) {
            started.close();
            throw e;
        }
    }

    void awaitOpen() throws InterruptedException {
        for (var second = 0; !door.isOpen(); second++) {
            if (second == PATIENCE_SECONDS) {
                throw new IllegalStateException("the door did not open within " + PATIENCE_SECONDS + " seconds");
            }
            TimeUnit.SECONDS.sleep(1);
        }
    }

    @Override
    public void close() {
        program.close();
    }
}
