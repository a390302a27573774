package org.niangjia.vault;

/**
 * What one content needs to be kept: a data key of its own, wrapped, and what it encrypted.
 *
 * @see Vault#seal
 */
public record SealedRecord(Ciphertext key, Ciphertext content) {
    /** As it stands in the database. */
    public static SealedRecord of(byte[] key, byte[] content) {
        return new SealedRecord(Ciphertext.of(key), Ciphertext.of(content));
    }
}
