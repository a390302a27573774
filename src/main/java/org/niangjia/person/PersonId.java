package org.niangjia.person;

import java.util.UUID;

/** Somebody who has a seat, or had one. */
public record PersonId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
