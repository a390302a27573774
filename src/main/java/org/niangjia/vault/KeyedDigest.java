package org.niangjia.vault;

import java.security.MessageDigest;
import java.util.Arrays;

/** A keyed hash of 32 bytes behind the ten bytes that name its algorithm and key. For {@code bytea}; may be unique. */
public final class KeyedDigest {
    /** Bytes of {@link #bytes()}. */
    public static final int LENGTH = Header.LENGTH + CipherSuite.HASH_LENGTH;

    private final Header header;
    private final byte[] bytes;

    KeyedDigest(Header header, byte[] hash) {
        this.header = header;
        this.bytes = Bytes.joined(header.bytes(), hash);
    }

    /**
     * Reads what {@link #bytes()} gave.
     *
     * @throws SecretDamaged if it has another length, version or algorithm
     */
    public static KeyedDigest of(byte[] stored) {
        if (stored.length != LENGTH) {
            throw SecretDamaged.malformed("keyed hash");
        }
        Header header = Header.find(stored).orElseThrow(() -> SecretDamaged.malformed("keyed hash"));
        return new KeyedDigest(header, Arrays.copyOfRange(stored, Header.LENGTH, LENGTH));
    }

    /** A copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public KeyId keyId() {
        return header.key();
    }

    Header header() {
        return header;
    }

    /** In constant time. */
    @Override
    public boolean equals(Object other) {
        return other instanceof KeyedDigest that && MessageDigest.isEqual(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "KeyedDigest[key " + keyId() + "]";
    }
}
