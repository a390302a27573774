package org.niangjia.vault;

import java.security.SecureRandom;

/**
 * The key of one request or case: 256 random bits that encrypt its contents. Stored only wrapped ({@link Vault#wrap});
 * deleting the wrapped key shreds everything under it. Close it as soon as the contents are read: that zeroes it.
 *
 * <p>Contents are padded, so their length tells only a bucket (256 bytes up to 4 KiB, 4 KiB above).
 */
public final class DataKey implements AutoCloseable {
    static final int LENGTH = 32;

    private final KeyId id;
    private final Secret secret;
    private final CipherSuite suite;
    private final SecureRandom random;

    /** {@code suite} is what it encrypts with; it decrypts what any suite wrote. */
    DataKey(KeyId id, Secret secret, CipherSuite suite, SecureRandom random) {
        this.id = id;
        this.secret = secret;
        this.suite = suite;
        this.random = random;
    }

    public KeyId id() {
        return id;
    }

    /** Leaves {@code plain} as it is: wiping it is the caller's. */
    public Ciphertext encrypt(byte[] plain, Place place) {
        byte[] key = cipherKey(suite);
        byte[] padded = Padding.pad(plain);
        try {
            return Ciphertext.seal(new Header(suite, id), key, place.bytes(), padded, random);
        } finally {
            Bytes.wipe(key);
            Bytes.wipe(padded);
        }
    }

    /** The text as UTF-8. */
    public Ciphertext encrypt(String text, Place place) {
        byte[] plain = Bytes.utf8(text);
        try {
            return encrypt(plain, place);
        } finally {
            Bytes.wipe(plain);
        }
    }

    /**
     * The plaintext without its padding; wiping it is the caller's.
     *
     * @throws SecretDamaged if the content was changed, belongs to another place or is of another key
     */
    public byte[] decrypt(Ciphertext content, Place place) {
        if (!content.keyId().equals(id)) {
            throw damaged(place);
        }
        byte[] key = cipherKey(content.suite());
        try {
            byte[] padded = content.open(key, place.bytes()).orElseThrow(() -> damaged(place));
            try {
                return Padding.unpad(padded).orElseThrow(() -> damaged(place));
            } finally {
                Bytes.wipe(padded);
            }
        } finally {
            Bytes.wipe(key);
        }
    }

    /** Id and secret; the caller wipes them. */
    byte[] exported() {
        byte[] copy = secret.copy();
        try {
            return Bytes.joined(id.bytes(), copy);
        } finally {
            Bytes.wipe(copy);
        }
    }

    private byte[] cipherKey(CipherSuite of) {
        return secret.derive(of, Bytes.framed(Bytes.utf8("niangjia content"), Bytes.utf8(of.label())), of.keyLength());
    }

    private static SecretDamaged damaged(Place place) {
        return SecretDamaged.at(place.purpose() + " " + place.column());
    }

    @Override
    public void close() {
        secret.close();
    }

    @Override
    public String toString() {
        return "DataKey[" + id + "]";
    }
}
