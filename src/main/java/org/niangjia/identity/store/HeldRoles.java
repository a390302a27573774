package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.ASSIGNMENT;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.jooq.Condition;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Which assignments hold now: what nobody has ended and whose last day is not over. The one home of that rule. */
@Component
final class HeldRoles {
    private final InstantSource clock;

    HeldRoles(InstantSource clock) {
        this.clock = clock;
    }

    Condition now() {
        return ASSIGNMENT.ENDED_AT.isNull().and(ASSIGNMENT.ENDS_ON.isNull().or(ASSIGNMENT.ENDS_ON.ge(today())));
    }

    /** Over by itself, and not yet written down as ended. */
    Condition lapsed() {
        return ASSIGNMENT.ENDED_AT.isNull().and(ASSIGNMENT.ENDS_ON.isNotNull()).and(ASSIGNMENT.ENDS_ON.lt(today()));
    }

    /** When a role with this last day ends, if that is past. */
    @Nullable
    Instant lapse(@Nullable LocalDate endsOn) {
        return endsOn != null && endsOn.isBefore(today()) ? end(endsOn) : null;
    }

    static Instant end(LocalDate lastDay) {
        return lastDay.plusDays(1).atStartOfDay(WorkingCalendar.SHANGHAI).toInstant();
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
