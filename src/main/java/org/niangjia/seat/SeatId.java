package org.niangjia.seat;

import java.util.UUID;

/** One seat of one person. */
public record SeatId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
