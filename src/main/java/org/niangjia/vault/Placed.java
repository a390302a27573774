package org.niangjia.vault;

/** A content together with the place it is bound to. */
public record Placed(Ciphertext content, Place place) {
    Placed reencrypted(DataKey from, DataKey to) {
        byte[] plain = from.decrypt(content, place);
        try {
            return new Placed(to.encrypt(plain, place), place);
        } finally {
            Bytes.wipe(plain);
        }
    }
}
