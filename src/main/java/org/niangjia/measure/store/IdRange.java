package org.niangjia.measure.store;

import static org.jooq.impl.DSL.noCondition;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;

/**
 * Organisations whose ids lie from one up to another, which is not among them. Ids are hashes or chance, so ranges of one
 * width hold about as many.
 */
public record IdRange(@Nullable UUID from, @Nullable UUID to) {
    public static final IdRange ALL = new IdRange(null, null);

    private static final int MOST = 256;

    /** So many, rounded up to a power of two. */
    public static List<IdRange> parts(long wanted) {
        var parts = 1;
        while (parts < wanted && parts < MOST) {
            parts *= 2;
        }
        var ranges = new ArrayList<IdRange>();
        for (var part = 0; part < parts; part++) {
            ranges.add(new IdRange(bound(part, parts), bound(part + 1, parts)));
        }
        return ranges;
    }

    private static @Nullable UUID bound(int part, int parts) {
        return part == 0 || part == parts ? null : new UUID((long) (part * MOST / parts) << (Long.SIZE - Byte.SIZE), 0);
    }

    Condition of(Field<UUID> organization) {
        var after = from == null ? noCondition() : organization.ge(from);
        return to == null ? after : after.and(organization.lt(to));
    }
}
