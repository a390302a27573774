package org.niangjia.vault;

/**
 * Stored secret data that cannot be authenticated: changed bytes, a value moved from its place, a wrong or missing key.
 * No visitor can cause it, so it is an exception; it never carries content.
 */
public final class SecretDamaged extends RuntimeException {
    private SecretDamaged(String message) {
        super(message);
    }

    static SecretDamaged at(String place) {
        return new SecretDamaged("cannot be authenticated: " + place);
    }

    static SecretDamaged malformed(String kind) {
        return new SecretDamaged("not a " + kind + " of this format");
    }

    static SecretDamaged withoutKey(KeyId key) {
        return new SecretDamaged("the key folder lacks key " + key);
    }
}
