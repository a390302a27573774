package org.niangjia.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * The record of a change of what is known.
 *
 * @param was what stood there before; null: nothing
 */
public record SeatNote(Kind kind, @Nullable Held was, String reason, AccountId by, Instant at) {
    public static final int LONGEST_REASON = 1_000;

    public enum Kind {
        TAKEN,
        CORRECTED,
        ENDED,
        /** It was written down by mistake. */
        WITHDRAWN
    }
}
