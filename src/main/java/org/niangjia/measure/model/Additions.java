package org.niangjia.measure.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/** What is to be added where, so that stored figures become what was counted. */
public final class Additions {
    private final Map<FigureKey, Addition> byKey = new HashMap<>();

    /**
     * @param own to the organisation's own number
     * @param total to the one with everything below
     */
    public record Addition(Amount own, Amount total) {
        static final Addition NONE = new Addition(Amount.NONE, Amount.NONE);

        Addition plus(Amount moreOwn, Amount moreTotal) {
            return new Addition(own.plus(moreOwn), total.plus(moreTotal));
        }

        boolean isNone() {
            return own.isNone() && total.isNone();
        }
    }

    /** What changed between the two, for these organisations and all above them. */
    public static Additions between(
            Map<FigureKey, Amount> before,
            Map<FigureKey, Amount> now,
            Map<OrganizationId, List<OrganizationId>> upwards) {
        var additions = new Additions();
        var keys = new HashSet<>(before.keySet());
        keys.addAll(now.keySet());
        for (var key : keys) {
            var change = now.getOrDefault(key, Amount.NONE).minus(before.getOrDefault(key, Amount.NONE));
            if (!change.isNone()) {
                additions.add(key, change, Amount.NONE);
                upwards.getOrDefault(key.organization(), List.of(key.organization()))
                        .forEach(above -> additions.add(key.at(above), Amount.NONE, change));
            }
        }
        return additions;
    }

    /** @param totals of the moved one, with everything below */
    public static Additions moved(Map<FigureKey, Amount> totals, Move move) {
        var additions = new Additions();
        totals.forEach((key, total) -> {
            move.leaving().forEach(above -> additions.add(key.at(above), Amount.NONE, Amount.NONE.minus(total)));
            move.joining().forEach(above -> additions.add(key.at(above), Amount.NONE, total));
        });
        return additions;
    }

    /** Nothing is not kept: whoever compares all figures adds for each of them, and nearly all are as they should be. */
    public void add(FigureKey key, Amount own, Amount total) {
        var addition = Addition.NONE.plus(own, total);
        if (!addition.isNone()) {
            byKey.merge(key, addition, Additions::both);
        }
    }

    private static @Nullable Addition both(Addition before, Addition more) {
        var sum = before.plus(more.own(), more.total());
        return sum.isNone() ? null : sum;
    }

    public Addition of(FigureKey key) {
        return byKey.getOrDefault(key, Addition.NONE);
    }

    public Collection<Map.Entry<FigureKey, Addition>> all() {
        return List.copyOf(byKey.entrySet());
    }
}
