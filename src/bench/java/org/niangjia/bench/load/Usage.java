package org.niangjia.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** What a process and those that it started have used. */
public record Usage(long pid) {
    /** Looked up afresh: an old handle tells nothing any more once the machine has corrected its clock. */
    public ProcessHandle process() {
        return ProcessHandle.of(pid).orElseThrow();
    }

    public Duration cpu() {
        var process = process();
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(each -> each.info().totalCpuDuration().stream())
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** Of the process alone; empty where the system does not tell it as a file. */
    public OptionalLong residentMegabytes() throws IOException {
        var status = Path.of("/proc/" + pid + "/status");
        if (!Files.isReadable(status)) {
            return OptionalLong.empty();
        }
        return Files.readAllLines(status).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst();
    }
}
