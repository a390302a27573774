package org.niangjia.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The year 2026 as the State Council's General Office arranged it (2025-11-04). */
class WorkingCalendarTest {
    private final WorkingCalendar calendar = WorkingCalendar.shipped();

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, true", // Friday
        "2026-02-14, true", // a Saturday that is worked
        "2026-02-15, false", // Spring Festival begins on a Sunday
        "2026-02-23, false", // and ends on a Monday
        "2026-02-24, true",
        "2026-02-28, true", // another Saturday that is worked
        "2026-10-07, false", // a Wednesday off
        "2026-10-08, true",
        "2026-10-10, true", // a Saturday that is worked
        "2026-10-11, false", // a plain Sunday
        "2026-07-18, false", // a plain Saturday
    })
    void holidaysAndMakeUpDaysCount(LocalDate day, boolean working) {
        assertThat(calendar.isWorkingDay(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-13, 1, 2026-02-14",
        "2026-02-14, 1, 2026-02-24", // nine days off between
        "2026-02-13, 3, 2026-02-25",
        "2026-02-18, 1, 2026-02-24", // from within the holiday
        "2026-09-30, 3, 2026-10-10",
        "2026-07-17, 15, 2026-08-07", // fifteen plain working days are three weeks
        "2026-02-13, 0, 2026-02-13",
    })
    void daysAreCountedForward(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(calendar.after(day, workingDays)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"2026-02-24, 1, 2026-02-14", "2026-02-24, 2, 2026-02-13", "2026-02-20, 3, 2026-02-12"})
    void daysAreCountedBackward(LocalDate day, int workingDays, LocalDate expected) {
        assertThat(calendar.before(day, workingDays)).isEqualTo(expected);
    }

    @Test
    void forwardAndBackFromAWorkingDayIsTheSameDay() {
        for (var day = LocalDate.of(2026, 1, 5); day.getYear() == 2026; day = day.plusDays(1)) {
            if (calendar.isWorkingDay(day)) {
                assertThat(calendar.before(calendar.after(day, 5), 5)).isEqualTo(day);
            }
        }
    }

    @Test
    void aYearThatWasNotEnteredIsMondayToFriday() {
        assertThat(calendar.knows(2026)).isTrue();
        assertThat(calendar.knows(2031)).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 1))).isTrue(); // a Wednesday
        assertThat(calendar.isWorkingDay(LocalDate.of(2031, 10, 4))).isFalse();
    }

    @Test
    void whoeverWritesAHolidayTwiceIsNotPunished() {
        var twice = """
                2030:
                  off: [2030-01-01..2030-01-03, 2030-01-02]
                  work: [2030-01-05]
                """;
        var read = WorkingCalendar.read(YamlLines.of(new ByteArrayInputStream(twice.getBytes(StandardCharsets.UTF_8))));
        assertThat(read.isWorkingDay(LocalDate.of(2030, 1, 2))).isFalse();
        assertThat(read.isWorkingDay(LocalDate.of(2030, 1, 5))).isTrue();
        assertThat(read.after(LocalDate.of(2029, 12, 31), 1)).isEqualTo(LocalDate.of(2030, 1, 4));
    }

    @Test
    void anInstallationAddsAYearAndMendsOne(@TempDir Path folder) throws IOException {
        var file = folder.resolve("working-days.yaml");
        assertThat(WorkingCalendar.with(file).knows(2031)).isFalse();
        Files.writeString(file, """
                2031:
                  off: [2031-10-01..2031-10-07]
                2026:
                  off: [2026-01-01]
                """);
        var own = WorkingCalendar.with(file);
        assertThat(own.knows(2031)).isTrue();
        assertThat(own.isWorkingDay(LocalDate.of(2031, 10, 1))).isFalse();
        assertThat(own.isPublicHoliday(LocalDate.of(2026, 2, 17)))
                .as("the file's year, not what ships")
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2031:;  off: [2031-10-32] | 2",
                "2031:;  off: [2031-10-01];  works: [2031-10-12] | 3",
                "year:;  off: [2031-10-01] | 2",
                "2031:;  off: [2031-10-07..2031-10-01] | 2",
                "2031:;  off: | 2",
                "2031: [ | 2",
            })
    void whatIsWrongIsSaidWithItsLine(String text, int line, @TempDir Path folder) throws IOException {
        var file = Files.writeString(
                folder.resolve("working-days.yaml"), text.strip().replace(";", "\n") + "\n");
        assertThatExceptionOfType(YamlLines.Wrong.class)
                .isThrownBy(() -> WorkingCalendar.with(file))
                .satisfies(wrong -> assertThat(wrong.line()).isEqualTo(line));
    }
}
