package org.niangjia.vault;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Optional;

/**
 * Encrypted bytes that describe themselves: format version (1 byte), algorithm (1), key id (8), random nonce (12),
 * ciphertext, tag (16). It opens only under its key and at its place.
 */
public final class Ciphertext {
    /** Bytes that encryption adds, before padding. */
    static final int OVERHEAD = Header.LENGTH + Aead.NONCE_LENGTH + Aead.TAG_LENGTH;

    private final Header header;
    private final byte[] bytes;

    private Ciphertext(Header header, byte[] bytes) {
        this.header = header;
        this.bytes = bytes;
    }

    /**
     * Reads what {@link #bytes()} gave.
     *
     * @throws SecretDamaged if the bytes are too short or of an unknown version or algorithm
     */
    public static Ciphertext of(byte[] stored) {
        return find(stored.clone()).orElseThrow(() -> SecretDamaged.malformed("ciphertext"));
    }

    static Optional<Ciphertext> find(byte[] bytes) {
        return bytes.length < OVERHEAD
                ? Optional.empty()
                : Header.find(bytes).map(header -> new Ciphertext(header, bytes));
    }

    /** Associated data is the header followed by {@code place}, so neither can be exchanged. */
    static Ciphertext seal(Header header, byte[] key, byte[] place, byte[] plain, SecureRandom random) {
        byte[] nonce = Bytes.random(random, Aead.NONCE_LENGTH);
        byte[] associated = Bytes.framed(header.bytes(), place);
        byte[] sealed = header.suite().aead().seal(key, nonce, associated, plain);
        return new Ciphertext(header, Bytes.joined(header.bytes(), nonce, sealed));
    }

    Optional<byte[]> open(byte[] key, byte[] place) {
        int start = Header.LENGTH + Aead.NONCE_LENGTH;
        byte[] nonce = Arrays.copyOfRange(bytes, Header.LENGTH, start);
        byte[] sealed = Arrays.copyOfRange(bytes, start, bytes.length);
        return header.suite().aead().open(key, nonce, Bytes.framed(header.bytes(), place), sealed);
    }

    Header header() {
        return header;
    }

    /** For a {@code bytea} column: a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    public CipherSuite suite() {
        return header.suite();
    }

    /** The data key of a content, or the root key of a wrapped key. */
    public KeyId keyId() {
        return header.key();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Ciphertext that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return "Ciphertext[" + suite() + ", key " + keyId() + ", " + bytes.length + " bytes]";
    }
}
