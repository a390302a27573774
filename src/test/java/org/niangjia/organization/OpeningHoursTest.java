package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.WorkingCalendar;

class OpeningHoursTest {
    private static final WorkingCalendar CALENDAR = WorkingCalendar.shipped();
    private static final OpeningHours OFFICE =
            OpeningHours.find("1-5 08:30-12:00\n1-5 14:30-17:30").orElseThrow();

    @Test
    void whoeverComesInOfficeHoursIsMetAtOnce() {
        assertThat(next(OFFICE, "2026-03-10T09:10")).contains(at("2026-03-10T09:10"));
        assertThat(next(OFFICE, "2026-03-10T08:30")).contains(at("2026-03-10T08:30"));
    }

    @Test
    void atNoonItIsTheAfternoon() {
        assertThat(next(OFFICE, "2026-03-10T12:00")).contains(at("2026-03-10T14:30"));
    }

    @Test
    void afterWorkItIsTheNextMorningAndOverTheWeekendMonday() {
        assertThat(next(OFFICE, "2026-03-10T17:30")).contains(at("2026-03-11T08:30"));
        assertThat(next(OFFICE, "2026-03-13T20:00")).contains(at("2026-03-16T08:30"));
    }

    @Test
    void aPublicHolidayIsShut() {
        assertThat(next(OFFICE, "2026-02-16T09:00")).contains(at("2026-02-24T08:30"));
    }

    @Test
    void aMakeUpSaturdayIsWorked() {
        assertThat(next(OFFICE, "2026-02-14T09:00")).contains(at("2026-02-14T09:00"));
    }

    @Test
    void weekdaysAreThoseOfShanghaiWhereverTheServerStands() {
        var there = ZonedDateTime.of(LocalDateTime.parse("2026-03-09T23:00"), ZoneId.of("America/New_York"));
        assertThat(OFFICE.nextOpening(there, CALENDAR)).contains(at("2026-03-10T11:00"));
    }

    @Test
    void daysWithTheSameTimesStandTogether() {
        var days = OFFICE.byDays();
        assertThat(days).singleElement().satisfies(each -> {
            assertThat(each.days()).hasSize(5);
            assertThat(each.times()).hasSize(2);
        });
        assertThat(OpeningHours.written(days, false)).isEqualTo("1-5 08:30-12:00\n1-5 14:30-17:30");
        var odd = OpeningHours.find("1 09:00-11:00\n3-4 09:00-11:00\n6 10:00-11:00")
                .orElseThrow();
        assertThat(OpeningHours.written(odd.byDays(), false))
                .isEqualTo("1-1 09:00-11:00\n3-4 09:00-11:00\n6-6 10:00-11:00");
    }

    @Test
    void roundTheClockThereIsNoMinuteInWhichItIsShut() {
        var text = "1-7 00:00-24:00\nholidays";
        var always = OpeningHours.find(text).orElseThrow();
        assertThat(OpeningHours.written(always.byDays(), always.onHolidays())).isEqualTo(text);
        for (var moment : new String[] {
            "2026-03-10T23:58", "2026-03-10T23:59:59.999", "2026-03-11T00:00", "2026-02-16T23:59:30", "2026-02-17T04:00"
        }) {
            assertThat(next(always, moment)).as(moment).contains(at(moment));
        }
    }

    @Test
    void onHolidaysItIsOpenWhereItSaysSoAtTheHoursOfThatDay() {
        var saysSo = OpeningHours.find("1-5 08:30-12:00\nholidays").orElseThrow();
        assertThat(next(saysSo, "2026-02-16T06:00")).contains(at("2026-02-16T08:30"));
        assertThat(next(OpeningHours.find("1-7 00:00-24:00").orElseThrow(), "2026-02-16T06:00"))
                .contains(at("2026-02-24T00:00"));
    }

    @Test
    void oneDayOfTheWeekIsEnough() {
        var friday = OpeningHours.find("5 9:00-11:00").orElseThrow();
        assertThat(next(friday, "2026-03-13T11:00")).contains(at("2026-03-20T09:00"));
    }

    @Test
    void fullWidthSignsAreUnderstood() {
        assertThat(OpeningHours.find("1－5 08：30—12：00"))
                .contains(OpeningHours.find("1-5 08:30-12:00").orElseThrow());
    }

    @Test
    void nothingWrittenIsNoHours() {
        var none = OpeningHours.find(" \n ").orElseThrow();
        assertThat(none.stretches()).isEmpty();
        assertThat(next(none, "2026-03-10T09:10")).isEmpty();
    }

    @Test
    void nonsenseIsNotUnderstood() {
        for (var text : new String[] {
            "always",
            "1-5",
            "8-9 09:00-12:00",
            "5-1 09:00-12:00",
            "1 12:00-09:00",
            "1 09:00-09:00",
            "1 25:00-26:00",
            "1 24:00-24:00",
            "1 20:00-24:01",
            "1 20:00-00:00",
            "holidays",
            "1-5 09:00-12:00 holidays",
            "1 09:61-12:00",
            "0 09:00-12:00",
            "1-5 09:00-12:00 and sometimes"
        }) {
            assertThat(OpeningHours.find(text)).as(text).isEmpty();
        }
    }

    private static Optional<ZonedDateTime> next(OpeningHours hours, String moment) {
        return hours.nextOpening(at(moment), CALENDAR);
    }

    private static ZonedDateTime at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.SHANGHAI);
    }
}
