package org.niangjia.unit;

import java.time.Instant;
import java.time.LocalDate;
import org.niangjia.shared.AccountId;

/** How many women there are, as of a day. */
public record Headcount(LocalDate on, int women, AccountId by, Instant at) {
    /** No unit of the country has more people. */
    public static final int MOST = 2_000_000;
}
