package org.niangjia.seat;

import org.jspecify.annotations.Nullable;
import org.niangjia.person.PersonId;
import org.niangjia.shared.OrganizationId;

/**
 * Somebody is something somewhere, or was.
 *
 * @param login with what she works there for this seat, or did; null: nobody gave her anything
 * @param withdrawn it was written down by mistake: nobody had it
 * @param version raised by each change; a change names it, so that two officers cannot overwrite each other
 */
public record Seat(
        SeatId id,
        PersonId person,
        OrganizationId organization,
        Held held,
        @Nullable Login login,
        boolean withdrawn,
        int version) {
    static Seat taken(SeatId id, PersonId person, OrganizationId organization, Held held) {
        return new Seat(id, person, organization, held, null, false, 1);
    }

    Seat with(Held corrected) {
        return new Seat(id, person, organization, corrected, login, withdrawn, version);
    }

    Seat withdrawnNow() {
        return new Seat(id, person, organization, held, login, true, version);
    }

    boolean isTaken() {
        return !withdrawn && held.until() == null;
    }
}
