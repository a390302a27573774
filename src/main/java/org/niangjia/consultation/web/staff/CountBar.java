package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.shared.web.Words;

/**
 * What has not ended, parted in one bar; each part has its words and number beside it.
 *
 * @param title what it is parted by
 * @param parts in their order; none of nothing
 */
public record CountBar(String title, List<Part> parts) {
    private static final int WIDTH = 1_000;

    /**
     * @param kind names its colour; what it means stands in the label
     * @param from and {@code width} in thousandths of the bar
     */
    public record Part(String kind, String label, long from, long width) {}

    private record Band(String kind, long count) {}

    /** How late it is, from what is in time to what is latest. Null: there is nothing. */
    static @Nullable CountBar ages(Counters counters, Words words) {
        return of(
                "age",
                counters,
                Stream.of(
                        new Band("in-time", counters.open() - counters.overdue()),
                        new Band("late", counters.overdue() - counters.longOverdue()),
                        new Band("week-late", counters.longOverdue() - counters.monthOverdue()),
                        new Band("month-late", counters.monthOverdue())),
                words);
    }

    /** How far it has come. Null: there is nothing. */
    static @Nullable CountBar states(Counters counters, Words words) {
        return of(
                "state",
                counters,
                Stream.of(
                        new Band("new", counters.fresh()),
                        new Band("in-hand", counters.waiting() - counters.fresh()),
                        new Band("waiting-for-her", counters.waitingForHer()),
                        new Band("answered", counters.open() - counters.waiting() - counters.waitingForHer())),
                words);
    }

    private static @Nullable CountBar of(String by, Counters counters, Stream<Band> bands, Words words) {
        if (counters.open() == 0) {
            return null;
        }
        var parts = new ArrayList<Part>();
        var before = 0L;
        for (var band : bands.filter(band -> band.count() > 0).toList()) {
            var from = before * WIDTH / counters.open();
            before += band.count();
            var label = words.get("consultation.figures." + by + "." + band.kind(), band.count());
            parts.add(new Part(band.kind(), label, from, before * WIDTH / counters.open() - from));
        }
        return new CountBar(words.get("consultation.figures." + by), parts);
    }
}
