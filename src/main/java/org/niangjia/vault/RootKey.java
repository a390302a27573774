package org.niangjia.vault;

import java.time.LocalDate;

/**
 * One generation of the installation's secret, 256 random bits. It encrypts nothing itself: every use has a key of its
 * own, derived by HKDF from purpose and context.
 *
 * @param number counts rotations from 1; the highest writes, all of them read
 * @param created the day in Asia/Shanghai
 */
record RootKey(int number, KeyId id, CipherSuite suite, LocalDate created, Secret secret) {
    static final int LENGTH = 32;

    Header header() {
        return new Header(suite, id);
    }

    /** The caller wipes the result. */
    byte[] derive(String purpose, byte[] context, int length) {
        return secret.derive(suite, Bytes.framed(Bytes.utf8("niangjia root"), Bytes.utf8(purpose), context), length);
    }

    byte[] cipherKey(String purpose, byte[] context) {
        return derive(purpose, context, suite.keyLength());
    }

    /** HMAC under a key of this purpose. */
    byte[] mac(String purpose, byte[] message) {
        byte[] key = derive(purpose, new byte[0], CipherSuite.HASH_LENGTH);
        try {
            return suite.mac(key, message);
        } finally {
            Bytes.wipe(key);
        }
    }

    @Override
    public String toString() {
        return "RootKey[" + number + ", " + id + ", " + suite + ", " + created + "]";
    }
}
