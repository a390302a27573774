package org.niangjia.consultation.model;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.niangjia.shared.OrganizationId;

/**
 * Where an officer wants to be told that something waits; empty: not there.
 *
 * @param number of a mobile telephone
 * @param told of what any desk owes since before this she was told, or knew it, or was refused
 * @param desks the same of each desk of hers alone
 * @param refused those of the two that were refused when last something was sent there
 */
public record AlertAddress(String mail, String number, Instant told, Map<UUID, Instant> desks, Set<String> refused) {
    public static final AlertAddress NONE = new AlertAddress("", "", Instant.EPOCH);

    public AlertAddress {
        // Of one that was given before these were noted.
        desks = desks == null ? Map.of() : Map.copyOf(desks);
        refused = refused == null ? Set.of() : Set.copyOf(refused);
    }

    public AlertAddress(String mail, String number, Instant told) {
        this(mail, number, told, Map.of(), Set.of());
    }

    /** As she enters them anew: nobody has refused them yet. */
    public AlertAddress at(String newMail, String newNumber) {
        return new AlertAddress(newMail, newNumber, told, desks, Set.of());
    }

    public boolean isEmpty() {
        return mail.isEmpty() && number.isEmpty();
    }

    public Instant told(OrganizationId desk) {
        return desks.getOrDefault(desk.value(), told);
    }

    public AlertAddress told(OrganizationId desk, Instant until) {
        var all = new HashMap<>(desks);
        all.put(desk.value(), until);
        return new AlertAddress(mail, number, told, all, refused);
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
            return new AlertAddress(mail, number, told, desks, all);
        }
        return this;
    }

    @Override
    public String toString() {
        return "AlertAddress";
    }
}
