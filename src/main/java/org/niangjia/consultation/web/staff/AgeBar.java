package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.shared.web.Words;

/**
 * How late what has not ended is, as one bar; each part has its words and number beside it.
 *
 * @param parts from what is in time to what is latest; none of nothing
 */
public record AgeBar(List<Part> parts) {
    private static final int WIDTH = 1_000;

    /**
     * @param kind a pattern of its own: it is not told by colour alone
     * @param from and {@code width} in thousandths of the bar
     */
    public record Part(String kind, String label, long from, long width) {}

    /** Null: there is nothing. */
    static @Nullable AgeBar of(Counters counters, Words words) {
        if (counters.open() == 0) {
            return null;
        }
        record Band(String kind, long count) {}
        var bands = Stream.of(
                        new Band("in-time", counters.open() - counters.overdue()),
                        new Band("late", counters.overdue() - counters.longOverdue()),
                        new Band("week-late", counters.longOverdue() - counters.monthOverdue()),
                        new Band("month-late", counters.monthOverdue()))
                .filter(band -> band.count() > 0)
                .toList();
        var parts = new ArrayList<Part>();
        var before = 0L;
        for (var band : bands) {
            var from = before * WIDTH / counters.open();
            before += band.count();
            var label = words.get("consultation.figures.age." + band.kind(), band.count());
            parts.add(new Part(band.kind(), label, from, before * WIDTH / counters.open() - from));
        }
        return new AgeBar(parts);
    }
}
