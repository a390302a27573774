package org.niangjia.consultation;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.Rank;

/**
 * All that the job has to remember of one waiting request.
 *
 * @param climbs from when it is passed up, to the minute that is over then
 * @param lowest no federation below this level may see it; null: she did not choose
 */
record Glance(Instant climbs, boolean urgent, @Nullable Rank lowest) {
    static final Glance NEVER = new Glance(Instant.MAX, false, null);

    private static final int RANK_BITS = 3;
    private static final int MINUTE_BITS = 27;
    private static final int LAST = (1 << MINUTE_BITS) - 1;

    /** The minute since 1970, the level, the urgency. */
    int packed() {
        var minute = (int) Math.min(LAST, Math.ceilDiv(climbs.getEpochSecond(), 60));
        var rank = lowest == null ? 0 : lowest.ordinal() + 1;
        return minute << RANK_BITS + 1 | rank << 1 | (urgent ? 1 : 0);
    }

    static Glance unpacked(int packed) {
        var minute = packed >>> RANK_BITS + 1;
        var rank = packed >>> 1 & (1 << RANK_BITS) - 1;
        return new Glance(
                minute == LAST ? Instant.MAX : Instant.ofEpochSecond(minute * 60L),
                (packed & 1) == 1,
                rank == 0 ? null : Rank.values()[rank - 1]);
    }
}
