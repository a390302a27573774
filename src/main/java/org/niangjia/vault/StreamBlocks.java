package org.niangjia.vault;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;

/**
 * The blocks of an encrypted stream, after STREAM (Hoang, Reyhanitabar, Rogaway, Vizár: Online
 * Authenticated-Encryption and its Nonce-Reuse Misuse-Resistance, CRYPTO 2015): the nonce is the block's number and
 * whether it is the last, under a key that no other stream has.
 */
final class StreamBlocks implements AutoCloseable {
    static final int PLAIN_LENGTH = 64 * 1024;
    static final int SEALED_LENGTH = PLAIN_LENGTH + Aead.TAG_LENGTH;
    static final int SALT_LENGTH = 32;

    private final Aead aead;
    private final Secret key;
    private final byte[] associated;
    private long number;

    StreamBlocks(RootKey root, String purpose, byte[] salt) {
        byte[] label = Bytes.utf8(purpose);
        this.aead = root.suite().aead();
        this.key = new Secret(root.cipherKey("stream", Bytes.framed(label, salt)));
        this.associated = Bytes.framed(root.header().bytes(), Bytes.utf8("stream"), label);
    }

    byte[] seal(byte[] block, int length, boolean last) {
        byte[] own = key.copy();
        byte[] plain = Arrays.copyOf(block, length);
        try {
            return aead.seal(own, nonce(last), associated, plain);
        } finally {
            Bytes.wipe(own);
            Bytes.wipe(plain);
        }
    }

    Optional<byte[]> open(byte[] sealed, boolean last) {
        byte[] own = key.copy();
        try {
            return aead.open(own, nonce(last), associated, sealed);
        } finally {
            Bytes.wipe(own);
        }
    }

    private byte[] nonce(boolean last) {
        return ByteBuffer.allocate(Aead.NONCE_LENGTH)
                .putLong(number++)
                .putInt(last ? 1 : 0)
                .array();
    }

    @Override
    public void close() {
        key.close();
    }
}
