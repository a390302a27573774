package org.niangjia.seat;

import java.time.Instant;
import org.niangjia.shared.AccountId;

/** A clearance, and who wrote it down. */
public record Cleared(Clearance clearance, AccountId by, Instant at) {}
