package org.niangjia.vault;

import java.io.IOException;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.util.Objects;

/**
 * Encrypts what is written to it in blocks of 64 KiB. Closing without {@link #finish()} leaves a stream that is refused
 * when read: a backup that broke off can't be taken for a whole one. For one thread.
 */
public final class SealedOutput extends OutputStream {
    private final OutputStream target;
    private final StreamBlocks blocks;
    private final byte[] block = new byte[StreamBlocks.PLAIN_LENGTH];
    private int filled;
    private boolean finished;

    private SealedOutput(OutputStream target, StreamBlocks blocks) {
        this.target = target;
        this.blocks = blocks;
    }

    static SealedOutput to(OutputStream target, RootKey root, String purpose, SecureRandom random) throws IOException {
        byte[] salt = Bytes.random(random, StreamBlocks.SALT_LENGTH);
        target.write(root.header().bytes());
        target.write(salt);
        return new SealedOutput(target, new StreamBlocks(root, purpose, salt));
    }

    @Override
    public void write(int value) throws IOException {
        write(new byte[] {(byte) value}, 0, 1);
    }

    @Override
    public void write(byte[] source, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, source.length);
        if (finished) {
            throw new IllegalStateException("this stream has been finished");
        }
        int done = 0;
        while (done < length) {
            if (filled == block.length) {
                writeBlock(false);
            }
            int part = Math.min(length - done, block.length - filled);
            System.arraycopy(source, offset + done, block, filled, part);
            filled += part;
            done += part;
        }
    }

    /** Flushes whole blocks only. */
    @Override
    public void flush() throws IOException {
        target.flush();
    }

    /** Marks the end; without it the stream does not open. Nothing can be written afterwards. */
    public void finish() throws IOException {
        if (!finished) {
            writeBlock(true);
            finished = true;
            target.flush();
        }
    }

    /** Closes the target too. */
    @Override
    public void close() throws IOException {
        finished = true;
        blocks.close();
        Bytes.wipe(block);
        target.close();
    }

    private void writeBlock(boolean last) throws IOException {
        target.write(blocks.seal(block, filled, last));
        filled = 0;
    }
}
