package org.niangjia.consultation.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.WorkingCalendar;

class DueTimesTest {
    private static final Topic LAW = new Topic("law", false, new Topic.Times(1, 15, 60), new Retention(30, Map.of()));
    private static final DueTimes TIMES = new DueTimes(WorkingCalendar.shipped(), 1);

    @Test
    void aWorkingDaysAnswerIsDueAtTheNextDaysEndOfWork() {
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-03-10T09:00"))).isEqualTo(at("2026-03-11T18:00"));
    }

    @Test
    void theNightIsFromSixToEight() {
        assertThat(DueTimes.isNight(at("2026-03-10T17:59"))).isFalse();
        assertThat(DueTimes.afterNight(at("2026-03-10T17:59"))).isEqualTo(at("2026-03-10T17:59"));
        for (var night : new String[] {"2026-03-10T18:00", "2026-03-11T03:00", "2026-03-11T07:59"}) {
            assertThat(DueTimes.isNight(at(night))).as(night).isTrue();
            assertThat(DueTimes.afterNight(at(night))).as(night).isEqualTo(at("2026-03-11T08:00"));
        }
        assertThat(DueTimes.isNight(at("2026-03-11T08:00"))).isFalse();
    }

    @Test
    void overTheWeekendItIsMonday() {
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-03-13T16:00"))).isEqualTo(at("2026-03-16T18:00"));
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-03-15T02:00"))).isEqualTo(at("2026-03-16T18:00"));
    }

    @Test
    void beforeSpringFestivalTheWorkedSaturdayCounts() {
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-02-13T10:00"))).isEqualTo(at("2026-02-14T18:00"));
    }

    @Test
    void duringSpringFestivalItIsTheFirstDayAfter() {
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-02-14T10:00"))).isEqualTo(at("2026-02-24T18:00"));
        assertThat(TIMES.firstAnswer(LAW, false, at("2026-02-17T10:00"))).isEqualTo(at("2026-02-24T18:00"));
    }

    @Test
    void anUrgentRequestDoesNotWaitForMorning() {
        assertThat(TIMES.firstAnswer(LAW, true, at("2026-02-17T02:00"))).isEqualTo(at("2026-02-17T03:00"));
    }

    @Test
    void theEndIsCountedInDaysOfTheCalendar() {
        assertThat(TIMES.closure(LAW, at("2026-02-13T23:30"))).isEqualTo(at("2026-02-28T18:00"));
    }

    @Test
    void inClearAnUrgentOneHasTheDayOfWhatIsAboutNothingInParticular() {
        var slower = new DueTimes(WorkingCalendar.shipped(), 3);
        var asked = at("2026-03-10T23:50");
        var urgent = Header.asked("danger", null, true, asked, at("2026-03-11T00:50"), 1, null);
        assertThat(slower.clearDay(urgent, asked)).hasToString("2026-03-13");
        assertThat(TIMES.clearDay(urgent, asked)).hasToString("2026-03-11");
    }

    @Test
    void whatNobodyTookClimbsWhenItIsDueAndWhatWasTakenWithoutAWordOnceMoreAsLateThen() {
        var header = Header.asked("law", null, false, at("2026-03-10T09:00"), at("2026-03-11T18:00"), 1, null);
        assertThat(TIMES.climbs(State.NEW, header, LAW)).contains(at("2026-03-11T18:00"));
        assertThat(TIMES.climbs(State.IN_HAND, header, LAW)).contains(at("2026-03-12T18:00"));
        assertThat(TIMES.climbs(State.WAITING_FOR_HER, header, LAW)).isEmpty();
    }

    @Test
    void aDeskThatHasOnlyJustComeByItHasItsWholeTime() {
        var header = Header.asked("law", null, false, at("2026-03-10T09:00"), at("2026-03-11T18:00"), 1, null);
        assertThat(TIMES.climbs(State.NEW, header.owedFrom(at("2026-03-12T09:00")), LAW))
                .contains(at("2026-03-13T18:00"));
        assertThat(TIMES.climbs(State.NEW, header.owedFrom(at("2026-03-10T09:00")), LAW))
                .contains(header.dueAt());
    }

    @Test
    void whatBecomesUrgentClimbsInItsMinutes() {
        var header = Header.asked("law", null, false, at("2026-03-10T09:00"), at("2026-03-11T18:00"), 1, null)
                .owedFrom(at("2026-03-12T09:00"))
                .markedUrgent(at("2026-03-12T10:00"));
        assertThat(TIMES.climbs(State.NEW, header, LAW)).contains(at("2026-03-12T10:00"));
    }

    @Test
    void theDayOfDutyBeginsAtEight() {
        assertThat(DueTimes.dutyDay(at("2026-03-11T07:59"))).hasToString("2026-03-10");
        assertThat(DueTimes.dutyDay(at("2026-03-11T08:00"))).hasToString("2026-03-11");
    }

    @Test
    void theDayIsThatOfShanghai() {
        assertThat(WorkingCalendar.day(Instant.parse("2026-03-10T16:00:00Z"))).hasToString("2026-03-11");
        assertThat(WorkingCalendar.day(Instant.parse("2026-03-10T15:59:59Z"))).hasToString("2026-03-10");
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(WorkingCalendar.SHANGHAI).toInstant();
    }
}
