package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.consultation.web.staff.MonthTrend.Bar;
import org.niangjia.measure.Figures.Months;
import org.niangjia.measure.Part;
import org.niangjia.measure.Published;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.KeyWords;

class MonthTrendTest {
    private static final OrganizationId HERE = new OrganizationId(new UUID(0, 1));
    private static final OrganizationId BELOW = new OrganizationId(new UUID(0, 2));
    private static final List<LocalDate> NEWEST_FIRST = List.of(month(5), month(4), month(3));

    @Test
    void theTallestIsAHundredAndWhatIsNotPublishedIsAGap() {
        var trend =
                of(row(5, HERE, Part.WHOLE, 15, 5), row(3, HERE, Part.WHOLE, 40, 0), row(4, BELOW, Part.WHOLE, 9, 9));

        assertThat(trend.bars())
                .extracting(Bar::from, Bar::inTime, Bar::late)
                .containsExactly(tuple(0, 100L, 0L), tuple(32, 0L, 0L), tuple(64, 38L, 13L));
        assertThat(trend.width()).isEqualTo(96);
    }

    @Test
    void oneMonthIsNoTrend() {
        assertThat(find(row(5, HERE, Part.WHOLE, 15, 5), row(4, HERE, Part.REST, 9, 9)))
                .isNull();
    }

    private static MonthTrend of(Published... rows) {
        return Objects.requireNonNull(find(rows));
    }

    private static @Nullable MonthTrend find(Published... rows) {
        return MonthTrend.of(new Months(NEWEST_FIRST, List.of(rows), Map.of()), HERE, new KeyWords());
    }

    private static LocalDate month(int month) {
        return LocalDate.of(2026, month, 1);
    }

    private static Published row(int month, OrganizationId place, Part part, long inTime, long late) {
        return new Published(month(month), RequestMonths.FIRST_ANSWERS.id(), place, part, List.of(0L, inTime, late));
    }
}
