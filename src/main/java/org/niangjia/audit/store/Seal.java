package org.niangjia.audit.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import org.niangjia.audit.AuditHead;

/** One batch, chained to the one before. What its keyed hash covers is {@link #message}. */
public record Seal(
        long number,
        String horizon,
        long floorId,
        int events,
        long lastId,
        Instant at,
        String keyId,
        byte[] previous,
        byte[] digest) {

    /** Of the seal before the first. */
    public static final Seal NONE = new Seal(0, "0", 0, 0, 0, Instant.EPOCH, "", new byte[0], new byte[0]);

    /** Without digest and key: these come of hashing {@link #message}. */
    public Seal next(String newHorizon, long newFloor, Batch batch, Instant now) {
        var last = Math.max(lastId, batch.lastId());
        return new Seal(
                number + 1,
                newHorizon,
                newFloor,
                batch.events(),
                last,
                now.truncatedTo(ChronoUnit.MICROS),
                "",
                digest,
                new byte[0]);
    }

    public Seal sealed(String newKeyId, byte[] newDigest) {
        return new Seal(number, horizon, floorId, events, lastId, at, newKeyId, previous, newDigest);
    }

    public byte[] message(Batch batch) {
        var text = String.join(
                "\n",
                "niangjia audit seal 1",
                Long.toString(number),
                horizon,
                Long.toString(floorId),
                Integer.toString(events),
                Long.toString(lastId),
                at.toString(),
                HexFormat.of().formatHex(previous),
                HexFormat.of().formatHex(batch.sum()));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    public AuditHead head() {
        return new AuditHead(number, HexFormat.of().formatHex(digest));
    }

    /** The events of one seal: how many, the highest id, and the hash of their canonical rows. */
    public record Batch(int events, long lastId, byte[] sum) {}
}
