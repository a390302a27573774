package org.niangjia.vault;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Supplier;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/**
 * The algorithms that go together: authenticated encryption, keyed hash and key derivation. A root key carries its
 * suite, so changing the suite is a rotation and everything written before stays readable.
 *
 * <p>SM4_GCM uses SM3 throughout (HMAC and HKDF too), as GB/T 39786-2021 wants one family; Argon2id in {@link Receipts}
 * and the checksum of a key file are the two places without a national counterpart in use.
 */
@SuppressWarnings("ImmutableEnumChecker") // the ciphers have no state and a digest is made anew for each use
public enum CipherSuite {
    /** AES-256-GCM with HMAC-SHA-256 and HKDF-SHA-256. The default. */
    AES_256_GCM(1, "aes-256-gcm", 32, new AesGcm(), SHA256Digest::newInstance),
    /** SM4-GCM (128-bit key) with HMAC-SM3 and HKDF-SM3. */
    SM4_GCM(2, "sm4-gcm", 16, new Sm4Gcm(), SM3Digest::new);

    static final int HASH_LENGTH = 32;

    private final int id;
    private final String label;
    private final int keyLength;
    private final Aead aead;
    private final Supplier<Digest> digest;

    CipherSuite(int id, String label, int keyLength, Aead aead, Supplier<Digest> digest) {
        this.id = id;
        this.label = label;
        this.keyLength = keyLength;
        this.aead = aead;
        this.digest = digest;
    }

    /** The name used in configuration and key files, for example {@code aes-256-gcm}. */
    public String label() {
        return label;
    }

    /** Empty when no suite has this label. */
    public static Optional<CipherSuite> find(String label) {
        return Arrays.stream(values())
                .filter(suite -> suite.label.equals(label))
                .findFirst();
    }

    static Optional<CipherSuite> find(int id) {
        return Arrays.stream(values()).filter(suite -> suite.id == id).findFirst();
    }

    int id() {
        return id;
    }

    /** Bytes of a cipher key. */
    int keyLength() {
        return keyLength;
    }

    Aead aead() {
        return aead;
    }

    /** HMAC (RFC 2104), {@value #HASH_LENGTH} bytes. */
    byte[] mac(byte[] key, byte[] message) {
        HMac mac = new HMac(digest.get());
        mac.init(new KeyParameter(key));
        mac.update(message, 0, message.length);
        byte[] output = new byte[HASH_LENGTH];
        mac.doFinal(output, 0);
        return output;
    }

    /** HKDF (RFC 5869) with an empty salt: the secrets it starts from are uniformly random already. */
    byte[] derive(byte[] secret, byte[] info, int length) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(digest.get());
        generator.init(new HKDFParameters(secret, null, info));
        byte[] output = new byte[length];
        generator.generateBytes(output, 0, length);
        return output;
    }
}
