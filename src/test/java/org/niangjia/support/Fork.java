package org.niangjia.support;

import java.nio.file.Path;

/** The tests run in two programs side by side; each has folders of its own. */
public final class Fork {
    private static final Path FOLDER = Path.of("target", "fork", System.getProperty("niangjia.test.fork", "1"));

    private Fork() {}

    public static Path folder(String name) {
        return FOLDER.resolve(name);
    }

    /** Where this program logs. */
    public static Path logs() {
        return Path.of(System.getProperty("niangjia.log.folder", "target/log"));
    }
}
