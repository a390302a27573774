package org.niangjia.installation;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One program per data folder, by a lock that the operating system takes back however the program ends. */
final class FolderLock {
    /** A lock reachable from nowhere is collected and silently given up; so each is held here until released. */
    private static final Map<Path, FileLock> HELD = new HashMap<>();

    private final Path data;
    private final Path file;

    FolderLock(Path data) {
        this.data = data;
        this.file = data.resolve("lock");
    }

    /** Null when taken; otherwise the sentence that says by whom it is held. */
    @Nullable
    Sentence take() throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return held();
            }
            FileChannel channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return held();
            }
            HELD.put(file, lock);
            channel.truncate(0);
            String pid = Long.toString(ProcessHandle.current().pid());
            channel.write(StandardCharsets.US_ASCII.encode(pid));
            return null;
        }
    }

    /** Looks without keeping it. Closing any channel on the file ends a lock of this very program: so HELD comes first. */
    boolean isHeld() throws IOException {
        synchronized (HELD) {
            if (HELD.containsKey(file)) {
                return true;
            }
            if (!Files.exists(file)) {
                return false;
            }
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                return lock == null;
            }
        }
    }

    void release() throws IOException {
        synchronized (HELD) {
            FileLock lock = HELD.remove(file);
            if (lock != null) {
                lock.acquiredBy().close();
            }
        }
    }

    Sentence held() throws IOException {
        String holder = Files.readString(file, StandardCharsets.US_ASCII).strip();
        return Sentence.of("installation.folder.held", data, holder.matches("\\d+") ? holder : "?");
    }
}
