package org.niangjia.proof;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A file system in memory that is a little larger than the installation on it; only root can make one. */
record SmallDisk(Ground ground) implements AutoCloseable {
    private static final int BLOCK = 1 << 16;
    /** The program does not start on the last hundred megabytes. */
    private static final long ROOM = 300L << 20;

    static SmallDisk with(Ground copied, Path at) throws IOException {
        var ground = Ground.clear(at);
        var size = size(copied.root()) + ROOM;
        run("mount", "-t", "tmpfs", "-o", "mode=700,size=" + size, "tmpfs", at.toString());
        var disk = new SmallDisk(ground);
        try {
            for (var part : new String[] {"data", "keys"}) {
                run("cp", "-a", copied.root().resolve(part).toString(), at.toString());
            }
            return disk;
        } catch (IOException failed) {
            disk.close();
            throw failed;
        }
    }

    /** Until nothing more can be written. */
    void fill() {
        var block = new byte[BLOCK];
        for (var length : new int[] {BLOCK, 1 << 12}) {
            try (OutputStream out =
                    Files.newOutputStream(ballast(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
                while (free() > 0) {
                    out.write(block, 0, length);
                }
            } catch (IOException full) {
                // which was the aim
            }
        }
    }

    long free() throws IOException {
        return Files.getFileStore(ground.root()).getUsableSpace();
    }

    void makeRoom() throws IOException {
        Files.delete(ballast());
    }

    private Path ballast() {
        return ground.root().resolve("ballast");
    }

    private static long size(Path root) throws IOException {
        try (var all = Files.walk(root)) {
            return all.filter(Files::isRegularFile)
                    .mapToLong(path -> path.toFile().length())
                    .sum();
        }
    }

    private static void run(String... command) throws IOException {
        var done = new ProcessBuilder(command).inheritIO().start().onExit().join();
        if (done.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    @Override
    public void close() throws IOException {
        run("umount", "--lazy", ground.root().toString());
    }
}
