package org.niangjia.unit;

import java.util.UUID;

public record BelongingId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
