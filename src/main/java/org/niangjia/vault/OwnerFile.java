package org.niangjia.vault;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;

/** Small files for their owner's eyes (0600 from the first moment), on disk before the call returns. */
final class OwnerFile {
    private OwnerFile() {}

    /** Fails if the file exists; leaves none behind when writing fails. */
    static void create(Path file, String text) throws IOException {
        try (FileChannel channel = open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            try {
                write(channel, text);
            } catch (IOException e) {
                Files.deleteIfExists(file);
                throw e;
            }
        }
        syncFolder(file);
    }

    static void append(Path file, String text) throws IOException {
        try (FileChannel channel = open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            write(channel, text);
        }
        syncFolder(file);
    }

    private static FileChannel open(Path file, OpenOption... options) throws IOException {
        return FileChannel.open(file, Set.of(options), FolderGuard.ownerOnly(file, "rw-------"));
    }

    private static void write(FileChannel channel, String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(Bytes.utf8(text));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(true);
        Bytes.wipe(bytes.array());
    }

    /** Without this a power cut can forget the file's name. Windows can neither do nor need it. */
    private static void syncFolder(Path file) throws IOException {
        if (FolderGuard.hasPosix(file)) {
            try (FileChannel folder = FileChannel.open(file.toAbsolutePath().getParent(), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }
}
