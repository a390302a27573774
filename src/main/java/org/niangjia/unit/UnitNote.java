package org.niangjia.unit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * The record of a change.
 *
 * @param was what stood there before; null: it was not the description that changed
 * @param about of which women's organisation it speaks; null: of none
 */
public record UnitNote(
        Kind kind, @Nullable Described was, @Nullable BelongingId about, String reason, AccountId by, Instant at) {
    public static final int LONGEST_REASON = 1_000;

    public enum Kind {
        LISTED,
        CORRECTED,
        CLOSED_DOWN,
        /** That it had closed was a mistake. */
        OPEN_AGAIN,
        /** It was written down by mistake. */
        WITHDRAWN,
        /** It has a women's organisation. */
        COVERED,
        COVERED_NO_MORE,
        /** That it had one was written down by mistake. */
        NEVER_COVERED,
        /** Its area became part of another one. */
        INHERITED
    }
}
