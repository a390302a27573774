package org.niangjia.shared;

import java.util.UUID;

/** A staff account. */
public record AccountId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
