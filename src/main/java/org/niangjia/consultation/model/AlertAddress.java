package org.niangjia.consultation.model;

import java.time.Instant;

/**
 * Where an officer wants to be told that something waits; empty: not there.
 *
 * @param number of a mobile telephone
 * @param told of what her desk owes since before this she was told, or knew it
 */
public record AlertAddress(String mail, String number, Instant told) {
    public static final AlertAddress NONE = new AlertAddress("", "", Instant.EPOCH);

    public boolean isEmpty() {
        return mail.isEmpty() && number.isEmpty();
    }

    public AlertAddress told(Instant until) {
        return new AlertAddress(mail, number, until);
    }

    @Override
    public String toString() {
        return "AlertAddress";
    }
}
