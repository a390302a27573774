package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.support.KeyWords;

class AgeBarTest {
    @Test
    void thePartsFillTheBarAndNoneIsCountedTwice() {
        var bar = Objects.requireNonNull(AgeBar.of(counters(7, 4, 3, 1), new KeyWords()));
        assertThat(bar.parts())
                .extracting(AgeBar.Part::label)
                .containsExactly(
                        "consultation.figures.age.in-time 3",
                        "consultation.figures.age.late 1",
                        "consultation.figures.age.week-late 2",
                        "consultation.figures.age.month-late 1");
        var end = 0L;
        for (var part : bar.parts()) {
            assertThat(part.from()).isEqualTo(end);
            assertThat(part.width()).isPositive();
            end += part.width();
        }
        assertThat(end).isEqualTo(1_000);
    }

    @Test
    void whatThereIsNoneOfIsLeftOut() {
        var bar = Objects.requireNonNull(AgeBar.of(counters(2, 0, 0, 0), new KeyWords()));
        assertThat(bar.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.width()).isEqualTo(1_000));
        assertThat(AgeBar.of(counters(0, 0, 0, 0), new KeyWords())).isNull();
    }

    private static Counters counters(long open, long overdue, long longOverdue, long monthOverdue) {
        return new Counters(open, 0, 0, overdue, longOverdue, monthOverdue, 0, 0);
    }
}
