package org.niangjia.seat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.niangjia.organization.ChangesInTurn;
import org.niangjia.organization.ChangesInTurn.Kept;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** One change at a time of who sits in an organisation: two cannot take the same chair, and none that ends meanwhile. */
@Component
class RosterTurns {
    /** Whose views count them (measures/seat.yaml). */
    static final String MODULE = "seat";

    private final Seats seats;
    private final SeatStore store;
    private final ChangesInTurn changes;

    RosterTurns(Seats seats, SeatStore store, ChangesInTurn changes) {
        this.seats = seats;
        this.store = store;
        this.changes = changes;
    }

    /**
     * @param kind of thing that is changed
     * @param done which one it was; empty: it was refused
     * @return empty: it is not hers to change
     */
    <T> Optional<T> at(
            Officer officer,
            OrganizationId at,
            String act,
            String kind,
            Supplier<T> work,
            Function<T, Optional<UUID>> done) {
        var kept = new Kept(MODULE, kind, at, () -> store.oneAtATime(at), () -> seats.mayKeep(officer, at));
        return changes.make(officer, kept, act, work, done);
    }
}
