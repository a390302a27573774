package org.niangjia.seat;

import org.niangjia.person.PersonId;
import org.niangjia.person.PersonSight;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** Whoever has a seat in her reach, or had one, is hers to see. */
@Component
class SeatSight implements PersonSight {
    private final SeatStore store;
    private final Territory territory;

    SeatSight(SeatStore store, Territory territory) {
        this.store = store;
        this.territory = territory;
    }

    @Override
    public boolean covers(Officer officer, Permission permission, PersonId person) {
        return officer.reach(permission)
                .filter(reach ->
                        store.of(person).stream().anyMatch(seat -> territory.covers(reach, seat.organization())))
                .isPresent();
    }
}
