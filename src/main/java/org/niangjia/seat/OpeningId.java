package org.niangjia.seat;

import java.util.UUID;

/** One post for which somebody is looked for. */
public record OpeningId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
