package org.niangjia.seat;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * One change at a time at each organisation: two cannot take the same chair, and none that ends meanwhile. What is refused
 * leaves nothing; what is not hers to change stands in the record.
 */
@Component
class RosterTurns {
    private final Seats seats;
    private final SeatStore store;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Marks marks;

    RosterTurns(Seats seats, SeatStore store, ViewerTransactions transactions, Audit audit, Marks marks) {
        this.seats = seats;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.marks = marks;
    }

    /**
     * @param what the kind of thing that is changed
     * @param done which one it was; empty: it was refused
     * @return empty: it is not hers to change
     */
    <T> Optional<T> at(
            Officer officer,
            OrganizationId at,
            String act,
            String what,
            Supplier<T> work,
            Function<T, Optional<UUID>> done) {
        var outcome = transactions.<Optional<T>>as(
                officer,
                () -> {
                    store.oneAtATime(at);
                    if (!seats.mayKeep(officer, at)) {
                        return Optional.empty();
                    }
                    var made = work.get();
                    done.apply(made).ifPresent(id -> {
                        audit.done(officer, AuditedAct.of(act, what, id, at));
                        marks.mark("seat", at);
                    });
                    return Optional.of(made);
                },
                made -> made.flatMap(done).isEmpty());
        if (outcome.isEmpty()) {
            audit.refused(officer, new AuditedAct(act, what, null, at, ""));
        }
        return outcome;
    }
}
