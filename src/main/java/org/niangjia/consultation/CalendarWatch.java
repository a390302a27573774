package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.niangjia.shared.WorkingCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Warns of a year whose working days nobody has entered: its times are reckoned from Monday to Friday. */
@Component
public class CalendarWatch {
    private static final Logger LOG = LoggerFactory.getLogger(CalendarWatch.class);

    /** The longest time of a topic is half of it. */
    private static final int DAYS_AHEAD = 30;

    private final WorkingCalendar calendar;
    private final InstantSource clock;

    CalendarWatch(WorkingCalendar calendar, InstantSource clock) {
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The first year within reach of a due time that is not there. */
    public OptionalInt missingYear() {
        var today = WorkingCalendar.day(clock.instant());
        return IntStream.rangeClosed(today.getYear(), today.plusDays(DAYS_AHEAD).getYear())
                .filter(year -> !calendar.knows(year))
                .findFirst();
    }

    /** At start and each day. */
    @Scheduled(fixedDelay = 86_400_000)
    void warn() {
        missingYear()
                .ifPresent(year -> LOG.warn(
                        "the working days of {} are missing: due times are reckoned from Monday to Friday;"
                                + " write them into settings/working-days.yaml (docs/operating/settings.md)",
                        year));
    }
}
