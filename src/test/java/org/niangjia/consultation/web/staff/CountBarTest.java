package org.niangjia.consultation.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.DeskFigures.Counters;
import org.niangjia.support.KeyWords;

class CountBarTest {
    @Test
    void thePartsFillTheBarAndNoneIsCountedTwice() {
        var counters = counters(7, 4, 3, 1);
        assertThat(full(CountBar.ages(counters, new KeyWords())))
                .containsExactly(
                        "consultation.figures.age.in-time 3",
                        "consultation.figures.age.late 1",
                        "consultation.figures.age.week-late 2",
                        "consultation.figures.age.month-late 1");
        assertThat(full(CountBar.states(new Counters(11, 2, 5, 1, 0, 0, 0, 0, 0), new KeyWords())))
                .containsExactly(
                        "consultation.figures.state.new 2",
                        "consultation.figures.state.in-hand 3",
                        "consultation.figures.state.waiting-for-her 1",
                        "consultation.figures.state.answered 5");
    }

    /** The labels of a bar without a gap. */
    private static List<String> full(@Nullable CountBar bar) {
        var end = 0L;
        for (var part : Objects.requireNonNull(bar).parts()) {
            assertThat(part.from()).isEqualTo(end);
            assertThat(part.width()).isPositive();
            end += part.width();
        }
        assertThat(end).isEqualTo(1_000);
        return bar.parts().stream().map(CountBar.Part::label).toList();
    }

    @Test
    void whatThereIsNoneOfIsLeftOut() {
        var bar = Objects.requireNonNull(CountBar.ages(counters(2, 0, 0, 0), new KeyWords()));
        assertThat(bar.parts())
                .singleElement()
                .satisfies(part -> assertThat(part.width()).isEqualTo(1_000));
        assertThat(CountBar.ages(counters(0, 0, 0, 0), new KeyWords())).isNull();
    }

    private static Counters counters(long open, long overdue, long longOverdue, long monthOverdue) {
        return new Counters(open, 0, 0, 0, overdue, longOverdue, monthOverdue, 0, 0);
    }
}
