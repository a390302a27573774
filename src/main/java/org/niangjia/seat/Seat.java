package org.niangjia.seat;

import org.niangjia.person.PersonId;
import org.niangjia.shared.OrganizationId;

/**
 * Somebody is something somewhere, or was.
 *
 * @param withdrawn it was written down by mistake: nobody had it
 * @param version raised by each change; a change names it, so that two officers cannot overwrite each other
 */
public record Seat(SeatId id, PersonId person, OrganizationId organization, Held held, boolean withdrawn, int version) {
    static Seat taken(SeatId id, PersonId person, OrganizationId organization, Held held) {
        return new Seat(id, person, organization, held, false, 1);
    }

    Seat with(Held corrected) {
        return new Seat(id, person, organization, corrected, withdrawn, version);
    }
}
