package org.niangjia.consultation.web.staff;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.measure.Figures.Months;
import org.niangjia.measure.Part;
import org.niangjia.measure.Published;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.web.Words;

/** First answers month by month as bars, the oldest first; the table beside it has their numbers. */
public record MonthTrend(List<Bar> bars) {
    private static final int SLOT = 32;
    private static final int TALLEST = 100;

    /**
     * @param from where it begins, and its two heights: of the tallest a hundred; both 0: nothing is published
     */
    public record Bar(String label, int from, long inTime, long late) {}

    public int width() {
        return bars.size() * SLOT;
    }

    /** Null: there are no two months to be compared. */
    static @Nullable MonthTrend of(Months months, OrganizationId here, Words words) {
        var answers = months.rows().stream()
                .filter(row -> row.organization().equals(here)
                        && row.part() == Part.WHOLE
                        && row.table().equals(RequestMonths.FIRST_ANSWERS.id()))
                .collect(Collectors.toMap(Published::month, row -> row));
        if (answers.size() < 2) {
            return null;
        }
        var most = answers.values().stream().mapToLong(Published::all).max().orElseThrow();
        var bars = new ArrayList<Bar>();
        for (var month : months.months().reversed()) {
            var row = answers.get(month);
            bars.add(new Bar(
                    label(month, words),
                    bars.size() * SLOT,
                    row == null ? 0 : height(row.all() - row.numbers().getLast(), most),
                    row == null ? 0 : height(row.numbers().getLast(), most)));
        }
        return new MonthTrend(bars);
    }

    private static long height(long number, long most) {
        return most == 0 ? 0 : Math.round(1.0 * TALLEST * number / most);
    }

    private static String label(LocalDate month, Words words) {
        return DateTimeFormatter.ofPattern(words.get("consultation.months.trend.pattern"), words.locale())
                .format(month);
    }
}
