package org.niangjia.seat;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;

/**
 * The record of a change of a post for which somebody is looked for.
 *
 * @param candidate of whom it tells; null: of nobody
 */
public record OpeningNote(Kind kind, @Nullable CandidateId candidate, String reason, AccountId by, Instant at) {
    public enum Kind {
        STATED,
        PROPOSED,
        /** She is not proposed any more. */
        DECLINED,
        SEATED,
        /** Nobody is looked for any more. */
        CLOSED,
        /** Nobody had the seat that was written down: somebody is looked for again. */
        RESUMED
    }
}
