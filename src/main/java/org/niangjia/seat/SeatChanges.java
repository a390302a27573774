package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.person.PersonId;
import org.niangjia.seat.SeatNote.Kind;
import org.niangjia.seat.SeatOutcome.Refused;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** Taking a seat, correcting what is known of it, leaving it; each with its record. */
@Service
public class SeatChanges {
    /** Why she is refused who has a page of before. */
    public static final String CHANGED = "seat.refusal.changed";

    static final String TAKEN = "roster.taken";
    private static final String CORRECTED = "roster.corrected";
    static final String ENDED = "roster.ended";
    private static final String WITHDRAWN = "roster.withdrawn";

    private final SeatRules rules;
    private final Newcomers newcomers;
    private final SeatStore store;
    private final Appointed appointed;
    private final AccountsOfSeats accounts;
    private final RosterTurns turns;
    private final Ids ids;
    private final InstantSource clock;

    SeatChanges(
            SeatRules rules,
            Newcomers newcomers,
            SeatStore store,
            Appointed appointed,
            AccountsOfSeats accounts,
            RosterTurns turns,
            Ids ids,
            InstantSource clock) {
        this.rules = rules;
        this.newcomers = newcomers;
        this.store = store;
        this.appointed = appointed;
        this.accounts = accounts;
        this.turns = turns;
        this.ids = ids;
        this.clock = clock;
    }

    public SeatOutcome take(Officer officer, OrganizationId at, Whom whom, Held held) {
        return change(officer, at, TAKEN, () -> {
            var unclear = newcomers.refusal(at, whom);
            if (unclear != null) {
                return new Refused(unclear);
            }
            var person = newcomers.written(officer, at, whom);
            return person.isEmpty() ? new Refused("seat.refusal.known") : taken(officer, at, person.get(), held);
        });
    }

    /** In that organisation's turn. */
    SeatOutcome taken(Officer officer, OrganizationId at, PersonId person, Held held) {
        var seat = Seat.taken(new SeatId(ids.timeOrdered()), person, at, held);
        var refusal = rules.refusal(seat);
        if (refusal != null) {
            return refusal;
        }
        store.add(seat);
        return noted(officer, seat, Kind.TAKEN, null, "");
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
            accounts.follow(officer, seat, seat.withdrawnNow());
            appointed.undo(officer, seat.id());
            return noted(officer, seat, Kind.WITHDRAWN, seat.held(), reason);
        });
    }

    private SeatOutcome changed(
            Officer officer, SeatId id, int seen, Kind kind, String reason, UnaryOperator<Held> work) {
        return onSeat(officer, id, seen, kind == Kind.ENDED ? ENDED : CORRECTED, seat -> {
            var fresh = seat.with(work.apply(seat.held()));
            var refusal = refusal(seat, fresh);
            if (refusal != null) {
                return refusal;
            }
            store.update(fresh);
            accounts.follow(officer, seat, fresh);
            return noted(officer, fresh, kind, seat.held(), reason);
        });
    }

    private @Nullable Refused refusal(Seat seat, Seat fresh) {
        if (seat.equals(fresh)) {
            return new Refused("seat.refusal.same");
        }
        return appointed.allows(seat, fresh.held()) ? rules.refusal(fresh) : new Refused("seat.opening.refusal.other");
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
            return seat.withdrawn() || seat.version() != seen ? new Refused(CHANGED) : work.make(seat);
        });
    }

    /** The list is whole: what is not in it is not there. False: it is not hers to say. */
    public boolean confirm(Officer officer, OrganizationId at) {
        return turns.at(officer, at, "roster.confirmed", "organization", () -> confirmed(officer, at), Optional::of)
                .isPresent();
    }

    private UUID confirmed(Officer officer, OrganizationId at) {
        store.confirm(at, officer.account(), clock.instant());
        return at.value();
    }

    SeatOutcome change(Officer officer, OrganizationId at, String act, Supplier<SeatOutcome> work) {
        return turns.at(officer, at, act, "seat", work, SeatChanges::done).orElseGet(SeatOutcome.NotThere::new);
    }

    private static Optional<UUID> done(SeatOutcome outcome) {
        return outcome instanceof SeatOutcome.Done(var seat) ? Optional.of(seat.value()) : Optional.empty();
    }

    private SeatOutcome noted(Officer officer, Seat seat, Kind kind, @Nullable Held was, String reason) {
        store.add(seat.id(), new SeatNote(kind, was, reason, officer.account(), clock.instant()));
        return new SeatOutcome.Done(seat.id());
    }
}
