package org.niangjia.person;

import java.time.Instant;
import org.niangjia.shared.AccountId;

/**
 * The record of a correction.
 *
 * @param was what stood there before
 */
public record PersonNote(Person was, String reason, AccountId by, Instant at) {}
