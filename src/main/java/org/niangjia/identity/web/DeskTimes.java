package org.niangjia.identity.web;

import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** 今天 14:05, 11月3日 14:05, 2017年8月28日 14:05: as the desk writes times (look.md). */
@Component
class DeskTimes {
    private final InstantSource clock;

    DeskTimes(InstantSource clock) {
        this.clock = clock;
    }

    String text(Instant moment, Words words) {
        var there = moment.atZone(WorkingCalendar.SHANGHAI);
        var today = clock.instant().atZone(WorkingCalendar.SHANGHAI).toLocalDate();
        var pattern = there.toLocalDate().equals(today)
                ? "identity.moment.today"
                : there.getYear() == today.getYear() ? "identity.moment.this-year" : "identity.moment.any";
        return DateTimeFormatter.ofPattern(words.get(pattern), words.locale()).format(there);
    }

    @Nullable
    String textOrNull(@Nullable Instant moment, Words words) {
        return moment == null ? null : text(moment, words);
    }
}
