package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.person.PersonId;
import org.niangjia.seat.SeatNote.Kind;
import org.niangjia.seat.SeatOutcome.Refused;
import org.niangjia.seat.store.OpeningStore;
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

    static final String TAKEN = "roster.taken";
    private static final String CORRECTED = "roster.corrected";
    private static final String ENDED = "roster.ended";
    private static final String WITHDRAWN = "roster.withdrawn";

    private final Seats seats;
    private final SeatRules rules;
    private final Newcomers newcomers;
    private final SeatStore store;
    private final Openings openings;
    private final OpeningStore posts;
    private final AccountsOfSeats accounts;
    private final RosterTurns turns;
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
            Openings openings,
            OpeningStore posts,
            AccountsOfSeats accounts,
            RosterTurns turns,
            ViewerTransactions transactions,
            Audit audit,
            Marks marks,
            Ids ids,
            InstantSource clock) {
        this.seats = seats;
        this.rules = rules;
        this.newcomers = newcomers;
        this.store = store;
        this.openings = openings;
        this.posts = posts;
        this.accounts = accounts;
        this.turns = turns;
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
            var person = newcomers.written(officer, at, whom);
            return person.isEmpty()
                    ? new SeatOutcome.Refused("seat.refusal.known")
                    : taken(officer, at, person.get(), held);
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
            posts.of(seat.id()).ifPresent(candidate -> reopen(officer, candidate));
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
        // Whoever was approved for it cannot have had it before, nor have it as something else.
        return posts.of(seat.id())
                        .filter(candidate -> !openings.allows(candidate, fresh.held()))
                        .isPresent()
                ? new Refused("seat.opening.refusal.other")
                : rules.refusal(fresh);
    }

    private void reopen(Officer officer, Candidate candidate) {
        var opening = posts.find(candidate.opening()).orElseThrow();
        posts.reopen(candidate);
        posts.add(
                opening.id(),
                new OpeningNote(OpeningNote.Kind.RESUMED, candidate.id(), "", officer.account(), clock.instant()));
        posts.raise(opening);
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
                var ended = seat.with(seat.held().endingOn(on));
                store.update(ended);
                accounts.follow(officer, seat, ended);
                noted(officer, seat, Kind.ENDED, seat.held(), reason);
                audit.done(officer, AuditedAct.of(ENDED, "seat", seat.id().value(), at));
            }
        }
        marks.mark("seat", at);
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
            marks.mark("seat", at);
        });
        return true;
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
