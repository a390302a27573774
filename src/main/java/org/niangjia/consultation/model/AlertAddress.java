package org.niangjia.consultation.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/**
 * Where an officer wants to be told that something waits; empty: not there.
 *
 * @param number of a mobile telephone
 * @param told of what her desk owes since before this she was told, or knew it
 * @param refused those of the two that were refused when last something was sent there
 */
public record AlertAddress(String mail, String number, Instant told, Set<String> refused) {
    public static final AlertAddress NONE = new AlertAddress("", "", Instant.EPOCH);

    public AlertAddress {
        // Of one that was given before this was noted.
        refused = refused == null ? Set.of() : Set.copyOf(refused);
    }

    public AlertAddress(String mail, String number, Instant told) {
        this(mail, number, told, Set.of());
    }

    public boolean isEmpty() {
        return mail.isEmpty() && number.isEmpty();
    }

    public AlertAddress told(Instant until) {
        return new AlertAddress(mail, number, until, refused);
    }

    public AlertAddress taken(String address) {
        return refused(address, false);
    }

    public AlertAddress refused(String address) {
        return refused(address, true);
    }

    private AlertAddress refused(String address, boolean now) {
        var all = new HashSet<>(refused);
        if (now ? all.add(address) : all.remove(address)) {
            return new AlertAddress(mail, number, told, all);
        }
        return this;
    }

    @Override
    public String toString() {
        return "AlertAddress";
    }
}
