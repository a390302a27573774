package org.niangjia.person;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

class BornTest {
    private static final YearMonth NOW = YearMonth.of(2026, 11);

    @Test
    void asPeopleWriteIt() {
        for (var typed : List.of("1980-03", "1980.3", "1980年3月", " 1980/03 ", "1980 年 3 月")) {
            assertThat(Born.typed(typed, NOW)).as(typed).contains(new Born(1980, 3));
        }
        assertThat(Born.typed("1980", NOW)).contains(new Born(1980, null));
        assertThat(Born.typed("1980年", NOW)).contains(new Born(1980, null));
    }

    @Test
    void whatIsNoMonthOrIsYetToCome() {
        for (var typed : List.of("", "80-03", "1980-13", "1980-0", "1899-12", "2026-12", "1980-03-01", "三月")) {
            assertThat(Born.typed(typed, NOW)).as(typed).isEmpty();
        }
        assertThat(Born.typed("2026-11", NOW)).isPresent();
    }

    @Test
    void whatOneDoesNotSayContradictsNothing() {
        var march = new Born(1980, 3);
        assertThat(march.fits(null)).isTrue();
        assertThat(march.fits(new Born(1980, null))).isTrue();
        assertThat(march.fits(new Born(1980, 3))).isTrue();
        assertThat(march.fits(new Born(1980, 4))).isFalse();
        assertThat(march.fits(new Born(1981, 3))).isFalse();
    }

    @Test
    void itIsWrittenAsItIsRead() {
        assertThat(new Born(1980, 3)).hasToString("1980-03");
        assertThat(new Born(1980, null)).hasToString("1980");
    }
}
