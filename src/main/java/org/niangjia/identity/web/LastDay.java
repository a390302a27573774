package org.niangjia.identity.web;

import java.time.InstantSource;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.TypedDay;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Field;
import org.niangjia.shared.web.Words;

/**
 * Until when a role is given.
 *
 * @param day null: until somebody ends it
 * @param problemKey of what is wrong with what she typed
 */
record LastDay(@Nullable LocalDate day, @Nullable String problemKey) {
    static LastDay typed(String text, InstantSource clock) {
        if (text.isBlank()) {
            return new LastDay(null, null);
        }
        var today = WorkingCalendar.day(clock.instant());
        return TypedDay.of(text)
                .filter(day -> !day.isBefore(today) && !day.isAfter(today.plusYears(10)))
                .map(day -> new LastDay(day, null))
                .orElse(WRONG);
    }

    static Field field(Words words, String typed, @Nullable String problemKey) {
        return new Field(
                "until",
                words.get("identity.form.until"),
                words.get("identity.form.until.hint"),
                true,
                typed,
                problemKey == null ? null : words.get(problemKey));
    }

    private static final LastDay WRONG = new LastDay(null, "identity.refusal.until");
}
