package org.niangjia.consultation;

import java.util.UUID;

/** One woman's request for help. Random: a time-ordered id would tell when she came. */
public record RequestId(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
