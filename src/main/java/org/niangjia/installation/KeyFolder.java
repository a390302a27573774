package org.niangjia.installation;

import java.nio.file.Path;

/** Everything that a thief of the data folder must not have. Other modules put their keys beside ours. */
public final class KeyFolder {
    private final Path path;

    public KeyFolder(Path path) {
        this.path = path;
    }

    public Path path() {
        return path;
    }

    Path passwords() {
        return path.resolve("database-passwords");
    }
}
