package org.niangjia;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
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
        System.setProperty(FOLDER, folder(runs, data).toString());
        System.setProperty(NAME, runs ? "niangjia" : "commands");
    }

    /** A command leaves nothing where no installation is. */
    static Path folder(boolean runs, Path data) {
        var log = data.resolve("log");
        return (runs || Files.isDirectory(data)) && takesFiles(log) ? log : aside(log);
    }

    private static boolean takesFiles(Path folder) {
        var there = folder;
        while (!Files.exists(there)) {
            there = Objects.requireNonNull(there.getParent());
        }
        return Files.isDirectory(there) && Files.isWritable(there);
    }

    /** A fresh one that only its owner may enter: in a shared place a fixed name could be somebody else's. */
    private static Path aside(Path log) {
        try {
            var folder = Files.createTempDirectory("niangjia-log");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> removeIfNothingIsSaid(folder), "log-place"));
            return folder;
        } catch (IOException e) {
            return log;
        }
    }

    private static void removeIfNothingIsSaid(Path folder) {
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                if (Files.size(file) == 0) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        } catch (IOException said) {
            // What was logged stays, for the number that was said.
        }
    }

    static Path file() {
        return Path.of(System.getProperty(FOLDER, "."), System.getProperty(NAME, "niangjia") + ".log");
    }
}
