package org.niangjia.seat;

import org.niangjia.person.PersonId;
import org.niangjia.shared.OrganizationId;

/**
 * Somebody is something somewhere, or was.
 *
 * @param withdrawn it was written down by mistake: nobody had it
 */
public record Seat(SeatId id, PersonId person, OrganizationId organization, Held held, boolean withdrawn) {
    Seat with(Held corrected) {
        return new Seat(id, person, organization, corrected, withdrawn);
    }
}
