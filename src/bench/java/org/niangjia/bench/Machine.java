package org.niangjia.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;

/** Where and when it was measured: figures without that mean nothing. */
record Machine(int cores, long gigabytes, String system, String java, LocalDate day) {
    static Machine here(Clock clock) throws IOException {
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                Math.round(system.getTotalMemorySize() / 1e9),
                systemName(),
                System.getProperty("java.vendor.version", "") + " (" + Runtime.version() + ")",
                LocalDate.now(clock));
    }

    private static String systemName() throws IOException {
        var release = Path.of("/etc/os-release");
        var kernel = System.getProperty("os.name") + " "
                + System.getProperty("os.version").replaceAll("^(\\d+\\.\\d+).*", "$1");
        if (!Files.isReadable(release)) {
            return kernel;
        }
        return Files.readAllLines(release).stream()
                        .filter(line -> line.startsWith("PRETTY_NAME="))
                        .map(line -> line.substring(12).replace("\"", ""))
                        .findFirst()
                        .orElse("Linux")
                + ", " + kernel;
    }

    String sentence() {
        return String.format(
                Locale.ROOT, "%s: %d cores, %d GB memory, %s, JDK %s.", day, cores, gigabytes, system, java);
    }
}
