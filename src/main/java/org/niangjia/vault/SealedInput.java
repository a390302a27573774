package org.niangjia.vault;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads what {@link SealedOutput} wrote. One block ahead, for only the last one may be opened as the last. */
final class SealedInput extends InputStream {
    private final InputStream source;
    private final StreamBlocks blocks;
    private byte[] ahead;
    private byte[] block = new byte[0];
    private int read;
    private boolean ended;

    private SealedInput(InputStream source, StreamBlocks blocks, byte[] ahead) {
        this.source = source;
        this.blocks = blocks;
        this.ahead = ahead;
    }

    static SealedInput from(InputStream source, Keys keys, String purpose) throws IOException {
        Header header = Header.find(source.readNBytes(Header.LENGTH))
                .orElseThrow(() -> SecretDamaged.malformed("encrypted stream"));
        RootKey root = keys.get(header);
        byte[] salt = source.readNBytes(StreamBlocks.SALT_LENGTH);
        byte[] first = source.readNBytes(StreamBlocks.SEALED_LENGTH);
        return new SealedInput(source, new StreamBlocks(root, purpose, salt), first);
    }

    @Override
    public int read() throws IOException {
        return filled() ? block[read++] & 0xff : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!filled()) {
            return -1;
        }
        int part = Math.min(length, block.length - read);
        System.arraycopy(block, read, target, offset, part);
        read += part;
        return part;
    }

    private boolean filled() throws IOException {
        while (read == block.length && !ended) {
            next();
        }
        return read < block.length;
    }

    private void next() throws IOException {
        byte[] sealed = ahead;
        ahead = source.readNBytes(StreamBlocks.SEALED_LENGTH);
        boolean last = ahead.length == 0;
        Bytes.wipe(block);
        block = blocks.open(sealed, last).orElseThrow(this::broken);
        read = 0;
        ended = last;
    }

    /** Whoever goes on reading after the failure gets nothing of the blocks behind it. */
    private SecretDamaged broken() {
        blocks.close();
        return SecretDamaged.at("encrypted stream");
    }

    @Override
    public void close() throws IOException {
        blocks.close();
        Bytes.wipe(block);
        source.close();
    }
}
