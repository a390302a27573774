package org.niangjia.vault;

import java.util.List;

/**
 * A hash that nobody can compute without the key folder: for looking up phone numbers, for seals and for tokens. Each
 * purpose has a key of its own, so equal values of two purposes have nothing in common. The caller normalises values.
 */
public final class KeyedHash {
    private final Purpose purpose;
    private final Keys keys;

    KeyedHash(String purpose, Keys keys) {
        this.purpose = new Purpose(Labels.checked(purpose));
        this.keys = keys;
    }

    /** To be stored: under the newest key. */
    public KeyedDigest of(byte[] value) {
        return purpose.digest(keys.newest(), value);
    }

    /** To be stored: of the text as UTF-8. */
    public KeyedDigest of(String value) {
        return of(Bytes.utf8(value));
    }

    /** To be looked up: under every key, newest first. A value stored before a rotation is found by a later one. */
    public List<KeyedDigest> candidates(String value) {
        return keys.newestFirst().stream()
                .map(root -> purpose.digest(root, Bytes.utf8(value)))
                .toList();
    }

    /**
     * Whether {@code stored} is the hash of {@code value}, in constant time.
     *
     * @throws SecretDamaged if the key folder lacks its key
     */
    public boolean matches(KeyedDigest stored, byte[] value) {
        return stored.equals(purpose.digest(keys.get(stored.header()), value));
    }

    @Override
    public String toString() {
        return "KeyedHash[" + purpose.label + "]";
    }

    /** The part that needs no key folder. */
    record Purpose(String label) {
        KeyedDigest digest(RootKey root) {
            return digest(root, new byte[0]);
        }

        KeyedDigest digest(RootKey root, byte[] value) {
            return new KeyedDigest(root.header(), root.mac("keyed-hash " + label, value));
        }
    }
}
