package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.ServerState;

/** The folder with everything but the keys: {@code mode}, {@code lock}, {@code postgresql/}, {@code server/}, {@code log/}. */
final class DataFolder {
    private final Path path;

    DataFolder(Path path) {
        this.path = path;
    }

    /** Null when the folder is ours, locked and of this mode. */
    @Nullable
    Sentence claim(Mode mode) {
        FolderLock lock = new FolderLock(path);
        try {
            PrivateFiles.createFolders(path);
            Sentence held = lock.take();
            if (held != null) {
                return held;
            }
            Sentence refusal = DiskSpace.of(path).refusal().orElse(null);
            if (refusal == null) {
                refusal = mark(mode);
            }
            if (refusal != null) {
                lock.release();
            }
            return refusal;
        } catch (IOException e) {
            release();
            return Sentence.of("installation.folder.rights", path);
        }
    }

    void release() {
        try {
            new FolderLock(path).release();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Optional<Mode> mode() {
        try {
            Path marker = marker();
            return Files.isRegularFile(marker)
                    ? Mode.of(Files.readString(marker).strip())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private @Nullable Sentence mark(Mode mode) throws IOException {
        if (!Files.exists(marker())) {
            if (!(ServerState.of(path) instanceof ServerState.Never)) {
                return Sentence.of("installation.folder.unmarked", path);
            }
            PrivateFiles.write(marker(), mode.word() + "\n");
            return null;
        }
        Mode found = mode().orElse(null);
        if (found == mode) {
            return null;
        }
        if (found == null) {
            return Sentence.of("installation.folder.unmarked", path);
        }
        return found == Mode.DEMONSTRATION
                ? Sentence.of("installation.folder.demonstration", path)
                : Sentence.of("installation.folder.real", path);
    }

    private Path marker() {
        return path.resolve("mode");
    }
}
