package org.niangjia;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.niangjia.installation.Settings;

/**
 * Where the log is written, for logback.xml, which asks when the first line is logged. A command has a file of its own:
 * beside the running program, two would rotate one file.
 */
final class LogPlace {
    private static final String FOLDER = "niangjia.log.folder";
    private static final String NAME = "niangjia.log.name";

    private LogPlace() {}

    static void choose(String verb, Map<String, String> environment) {
        var data = Settings.dataFolder(environment);
        var runs = verb.equals("run");
        // A command leaves nothing where no installation is.
        var folder = runs || Files.isWritable(data)
                ? data.resolve("log")
                : Path.of(System.getProperty("java.io.tmpdir"), "niangjia-log");
        System.setProperty(FOLDER, folder.toString());
        System.setProperty(NAME, runs ? "niangjia" : "commands");
    }

    static Path file() {
        return Path.of(System.getProperty(FOLDER, "."), System.getProperty(NAME, "niangjia") + ".log");
    }
}
