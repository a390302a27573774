package org.niangjia.consultation.web.staff;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.TypedDay;

/** What an officer filled in to arrange days of duty. */
record DutyForm(
        @Nullable String who,
        @Nullable String first,
        @Nullable String last,
        @Nullable String hours) {
    static final String ROUND_THE_CLOCK = "all";
    static final DutyForm EMPTY = new DutyForm(null, null, null, null);

    Optional<AccountId> officer() {
        return account(who);
    }

    static Optional<AccountId> account(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(new AccountId(UUID.fromString(text)));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> firstDay() {
        return TypedDay.of(first);
    }

    /** One day, if she said no other. */
    Optional<LocalDate> lastDay() {
        return last == null || last.isBlank() ? firstDay() : TypedDay.of(last);
    }

    boolean roundTheClock() {
        return ROUND_THE_CLOCK.equals(hours);
    }
}
