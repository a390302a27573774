package org.niangjia.installation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A server on a full disk stops in the middle of a request; so we say so earlier, and do not start on the last of it. */
record DiskSpace(Path folder, long usable) {
    private static final long MEGABYTE = 1L << 20;
    private static final long LITTLE = 1024 * MEGABYTE;
    private static final long TOO_LITTLE = 100 * MEGABYTE;

    static DiskSpace of(Path folder) throws IOException {
        return new DiskSpace(folder, Files.getFileStore(folder).getUsableSpace());
    }

    Optional<Sentence> refusal() {
        return usable < TOO_LITTLE
                ? Optional.of(Sentence.of("installation.space.none", folder, megabytes()))
                : Optional.empty();
    }

    Optional<Sentence> warning() {
        return usable < LITTLE
                ? Optional.of(Sentence.of("installation.space.little", folder, megabytes()))
                : Optional.empty();
    }

    long megabytes() {
        return usable / MEGABYTE;
    }
}
