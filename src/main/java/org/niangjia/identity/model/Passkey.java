package org.niangjia.identity.model;

/**
 * What is kept of a device's key: its public half.
 *
 * @param publicKey with the device's kind and the id, as the device sent it
 * @param count how often the device says it was used; 0 forever where it does not count
 * @param isBackupEligible whether its maker may carry it to another device of hers
 */
public record Passkey(byte[] id, byte[] publicKey, long count, boolean isBackupEligible) {
    @Override
    public String toString() {
        return "Passkey";
    }
}
