package org.niangjia.vault;

import java.util.List;

/**
 * What replaces a record's wrapped key and contents when another organisation takes it over.
 *
 * @param wrappedKey a new data key, wrapped for the receiver
 * @param contents the contents under the new key, same places and order as given
 */
public record HandedOver(Ciphertext wrappedKey, List<Placed> contents) {
    public HandedOver {
        contents = List.copyOf(contents);
    }
}
