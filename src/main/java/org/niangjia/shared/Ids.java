package org.niangjia.shared;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.UUID;

/** New ids. Records of work get time-ordered ones (UUIDv7, RFC 9562); what a woman brings gets random ones. */
public final class Ids {
    private final SecureRandom chance;
    private final InstantSource clock;

    public Ids(SecureRandom chance, InstantSource clock) {
        this.chance = chance;
        this.clock = clock;
    }

    public UUID timeOrdered() {
        var high = (clock.millis() << 16) | 0x7000L | (chance.nextLong() & 0x0FFFL);
        return new UUID(high, variant(chance.nextLong()));
    }

    /** UUIDv4: a time-ordered id would tell when she came. */
    public UUID random() {
        var high = (chance.nextLong() & ~0xF000L) | 0x4000L;
        return new UUID(high, variant(chance.nextLong()));
    }

    private static long variant(long low) {
        return (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
    }
}
