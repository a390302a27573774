package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.niangjia.installation.server.ServerState;
import org.niangjia.installation.store.Migrations;

/** Several installations below one folder, with one key folder, for the tests of other modules. */
public record Ground(Path root) {
    public static final String STEPS = Migrations.STEPS;

    public Path keys() {
        return root.resolve("keys");
    }

    public Settings settings(String name, Mode mode) {
        return TestFolders.value(Settings.read(environment(name), mode));
    }

    public OpenInstallation open(String name, String steps) {
        return TestFolders.value(tryOpen(name, steps, BeforeUpgrade.nothing()));
    }

    public Attempt<OpenInstallation> tryOpen(String name, String steps, BeforeUpgrade beforeUpgrade) {
        return installation(name, steps).open(settings(name, Mode.REAL), beforeUpgrade);
    }

    public Attempt<Restoring> openEmpty(String name, Mode mode, String steps) {
        return installation(name, steps).openEmpty(settings(name, mode));
    }

    public boolean isServerStopped(String name) throws IOException {
        return ServerState.of(folders(name).data()) instanceof ServerState.Stopped;
    }

    private Installation installation(String name, String steps) {
        unpack(name);
        return TestFolders.installation(steps);
    }

    /** The server's files, for what opens the folder by itself. */
    public void unpack(String name) {
        try {
            if (!Files.exists(folders(name).data())) {
                folders(name).withServer();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The product's migrations and one more, as a later version of it would have. */
    public String nextSteps(String statement) throws IOException {
        var folder = Files.createDirectories(root.resolve("next"));
        try (var steps = Files.list(Path.of("src/main/resources/db/migration"))) {
            for (var step : steps.toList()) {
                Files.copy(step, folder.resolve(step.getFileName().toString()));
            }
        }
        Files.writeString(folder.resolve("V9001__next.sql"), statement);
        return "filesystem:" + folder;
    }

    public Map<String, String> environment(String name) {
        return folders(name).environment(Map.of("NIANGJIA_KEYS", keys().toString()));
    }

    private TestFolders folders(String name) {
        return new TestFolders(root.resolve(name));
    }
}
