package org.niangjia.seat;

import java.util.UUID;
import org.niangjia.shared.AccountId;

/** The account that was given for a seat, and the assignment of the role that goes with it. */
public record Login(AccountId account, UUID assignment) {}
