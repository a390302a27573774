package org.niangjia.installation;

import java.nio.file.Path;

/** Everything that a thief of the data folder must not have. Other modules put their keys beside ours. */
final class KeyFolder {
    private final Path path;

    KeyFolder(Path path) {
        this.path = path;
    }

    Path passwords() {
        return path.resolve("database-passwords");
    }
}
