package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.person.People;
import org.niangjia.seat.SeatNote.Kind;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** Taking a seat, correcting what is known of it, leaving it; each with its record. */
@Service
public class SeatChanges {
    /** Why she is refused who has a page of before. */
    public static final String CHANGED = "seat.refusal.changed";

    private static final String TAKEN = "roster.taken";
    private static final String CORRECTED = "roster.corrected";
    private static final String ENDED = "roster.ended";
    private static final String WITHDRAWN = "roster.withdrawn";

    private final Seats seats;
    private final SeatRules rules;
    private final Newcomers newcomers;
    private final SeatStore store;
    private final People people;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Marks marks;
    private final Ids ids;
    private final InstantSource clock;

    SeatChanges(
            Seats seats,
            SeatRules rules,
            Newcomers newcomers,
            SeatStore store,
            People people,
            ViewerTransactions transactions,
            Audit audit,
            Marks marks,
            Ids ids,
            InstantSource clock) {
        this.seats = seats;
        this.rules = rules;
        this.newcomers = newcomers;
        this.store = store;
        this.people = people;
        this.transactions = transactions;
        this.audit = audit;
        this.marks = marks;
        this.ids = ids;
        this.clock = clock;
    }

    public SeatOutcome take(Officer officer, OrganizationId at, Whom whom, Held held) {
        return change(officer, at, TAKEN, () -> {
            var unclear = newcomers.refusal(at, whom);
            if (unclear != null) {
                return new SeatOutcome.Refused(unclear);
            }
            var person = whom.known() == null ? people.add(officer, whom.said()).orElse(null) : whom.known();
            if (person == null) {
                return new SeatOutcome.Refused("seat.refusal.known");
            }
            var seat = Seat.taken(new SeatId(ids.timeOrdered()), person, at, held);
            var refusal = rules.refusal(seat);
            if (refusal != null) {
                return refusal;
            }
            people.reachedBy(officer, person, at, whom.said().telephone());
            store.add(seat);
            return noted(officer, seat, Kind.TAKEN, null, "");
        });
    }

    /**
     * @param seen the version that she has seen
     * @param until the first day on which she has it no more
     */
    public SeatOutcome end(Officer officer, SeatId id, int seen, LocalDate until, String reason) {
        return changed(officer, id, seen, Kind.ENDED, reason, was -> was.endingOn(until));
    }

    /** What is known was wrong, or not all. */
    public SeatOutcome correct(Officer officer, SeatId id, int seen, Held corrected, String reason) {
        return changed(officer, id, seen, Kind.CORRECTED, reason, _ -> corrected);
    }

    /** It was written down by mistake: nobody had it. */
    public SeatOutcome withdraw(Officer officer, SeatId id, int seen, String reason) {
        return onSeat(officer, id, seen, WITHDRAWN, seat -> {
            store.withdraw(seat);
            return noted(officer, seat, Kind.WITHDRAWN, seat.held(), reason);
        });
    }

    private SeatOutcome changed(
            Officer officer, SeatId id, int seen, Kind kind, String reason, UnaryOperator<Held> work) {
        return onSeat(officer, id, seen, kind == Kind.ENDED ? ENDED : CORRECTED, seat -> {
            var fresh = seat.with(work.apply(seat.held()));
            var refusal = seat.equals(fresh) ? new SeatOutcome.Refused("seat.refusal.same") : rules.refusal(fresh);
            if (refusal != null) {
                return refusal;
            }
            store.update(fresh);
            return noted(officer, fresh, kind, seat.held(), reason);
        });
    }

    private interface OnSeat {
        SeatOutcome make(Seat seat);
    }

    private SeatOutcome onSeat(Officer officer, SeatId id, int seen, String act, OnSeat work) {
        var at = store.find(id).map(Seat::organization).orElse(null);
        if (at == null) {
            return new SeatOutcome.NotThere();
        }
        return change(officer, at, act, () -> {
            var seat = store.find(id).orElseThrow();
            return seat.withdrawn() || seat.version() != seen ? new SeatOutcome.Refused(CHANGED) : work.make(seat);
        });
    }

    /** Its federation ends on that day. In that transaction; false: somebody takes her seat later than that. */
    boolean endAll(Officer officer, OrganizationId at, LocalDate on, String reason) {
        store.oneAtATime(at);
        for (var seat : store.list(at)) {
            if (!seat.held().from().isBefore(on)) {
                return false;
            }
            if (seat.held().isOn(on)) {
                store.update(seat.with(seat.held().endingOn(on)));
                noted(officer, seat, Kind.ENDED, seat.held(), reason);
                audit.done(officer, AuditedAct.of(ENDED, "seat", seat.id().value(), at));
            }
        }
        marks.mark(at);
        return true;
    }

    /** The list is whole: what is not in it is not there. False: it is not hers to say. */
    public boolean confirm(Officer officer, OrganizationId at) {
        var act = AuditedAct.of("roster.confirmed", "organization", at.value(), at);
        if (!seats.mayKeep(officer, at)) {
            audit.refused(officer, act);
            return false;
        }
        transactions.as(officer, () -> {
            store.confirm(at, officer.account(), clock.instant());
            audit.done(officer, act);
            marks.mark(at);
        });
        return true;
    }

    /** One at a time at each organisation: two cannot take the same chair, and none that ends meanwhile. */
    private SeatOutcome change(Officer officer, OrganizationId at, String act, Supplier<SeatOutcome> work) {
        var outcome = transactions.<SeatOutcome>as(
                officer,
                () -> {
                    store.oneAtATime(at);
                    if (!seats.mayKeep(officer, at)) {
                        return new SeatOutcome.NotThere();
                    }
                    var made = work.get();
                    if (made instanceof SeatOutcome.Done(var seat)) {
                        audit.done(officer, AuditedAct.of(act, "seat", seat.value(), at));
                        marks.mark(at);
                    }
                    return made;
                },
                SeatOutcome.Refused.class::isInstance);
        if (outcome instanceof SeatOutcome.NotThere) {
            audit.refused(officer, new AuditedAct(act, "seat", null, at, ""));
        }
        return outcome;
    }

    private SeatOutcome noted(Officer officer, Seat seat, Kind kind, @Nullable Held was, String reason) {
        store.add(seat.id(), new SeatNote(kind, was, reason, officer.account(), clock.instant()));
        return new SeatOutcome.Done(seat.id());
    }
}
