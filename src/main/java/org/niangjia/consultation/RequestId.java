package org.niangjia.consultation;

import java.util.UUID;

/** One woman's request for help. Random: a time-ordered id would tell when she came. */
public record RequestId(UUID value) {
    /**
     * Eight of its bytes, for those who hold very many in a small memory: that two of a million share them is as likely as
     * one to thirty million.
     */
    long folded() {
        return value.getMostSignificantBits() ^ Long.rotateLeft(value.getLeastSignificantBits(), 32);
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
