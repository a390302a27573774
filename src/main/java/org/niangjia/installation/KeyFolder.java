package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;

/** Everything that a thief of the data folder must not have. Other modules put their keys beside ours. */
public final class KeyFolder {
    private final Path path;

    public KeyFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    /** The owner says that a copy of this folder lies somewhere safe; until then every start reminds of it. */
    public void confirmBackup(InstantSource clock) {
        try {
            PrivateFiles.write(confirmation(), clock.instant() + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public boolean isBackupConfirmed() {
        return Files.isRegularFile(confirmation());
    }

    Path passwords() {
        return path.resolve("database-passwords");
    }

    private Path confirmation() {
        return path.resolve("backup-confirmed");
    }
}
