package org.niangjia.seat;

import org.niangjia.person.PersonId;
import org.niangjia.shared.OrganizationId;

/** Somebody is something somewhere, or was. */
public record Seat(SeatId id, PersonId person, OrganizationId organization, Held held) {
    Seat with(Held corrected) {
        return new Seat(id, person, organization, corrected);
    }
}
