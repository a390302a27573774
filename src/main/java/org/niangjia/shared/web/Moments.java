package org.niangjia.shared.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.niangjia.shared.WorkingCalendar;

/** Dates as people say them: 今天 14:05, 11月3日 9:00, 2017年8月28日. Times are those of Asia/Shanghai. */
public final class Moments {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("H:mm", Locale.ROOT);

    private final InstantSource clock;

    Moments(InstantSource clock) {
        this.clock = clock;
    }

    public String at(Instant instant, Words words) {
        return at(instant.atZone(WorkingCalendar.SHANGHAI), words);
    }

    public String at(ZonedDateTime moment, Words words) {
        return words.get("shared.moment.day-and-time", day(moment.toLocalDate(), words), TIME.format(moment));
    }

    /** With its year: on paper no day is today for long. */
    public String stamp(Instant instant, Words words) {
        var moment = instant.atZone(WorkingCalendar.SHANGHAI);
        return words.get("shared.moment.day-and-time", date(moment.toLocalDate(), words), TIME.format(moment));
    }

    /** With its year, whenever it is read. */
    public String date(LocalDate day, Words words) {
        return DateTimeFormatter.ofPattern(words.get("shared.moment.day-of-year"), words.locale())
                .format(day);
    }

    public String day(LocalDate day, Words words) {
        var today = WorkingCalendar.day(clock.instant());
        if (day.equals(today)) {
            return words.get("shared.moment.today");
        }
        if (day.equals(today.plusDays(1))) {
            return words.get("shared.moment.tomorrow");
        }
        var pattern = words.get(day.getYear() == today.getYear() ? "shared.moment.day" : "shared.moment.day-of-year");
        return DateTimeFormatter.ofPattern(pattern, words.locale()).format(day);
    }
}
