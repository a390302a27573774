package org.niangjia.vault;

import java.nio.ByteBuffer;
import java.util.Optional;

/** The first ten bytes of everything the vault writes: format version, algorithm, key. They are authenticated too. */
record Header(CipherSuite suite, KeyId key) {
    static final int LENGTH = 2 + KeyId.LENGTH;

    private static final byte VERSION = 1;

    /** Empty when the bytes are too short, of another version or name an unknown algorithm. */
    static Optional<Header> find(byte[] bytes) {
        if (bytes.length < LENGTH || bytes[0] != VERSION) {
            return Optional.empty();
        }
        KeyId key = new KeyId(ByteBuffer.wrap(bytes).getLong(2));
        return CipherSuite.find(bytes[1]).map(suite -> new Header(suite, key));
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH)
                .put(VERSION)
                .put((byte) suite.id())
                .putLong(key.bits())
                .array();
    }
}
