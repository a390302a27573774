package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.seat.Candidate.Proposal;
import org.niangjia.seat.Opening.Stated;
import org.niangjia.seat.OpeningNote.Kind;
import org.niangjia.seat.store.OpeningStore;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * From the conditions of a post to whoever takes it: stated, proposed, approved or not, appointed; each with its record.
 * Nobody takes the seat before the day on which everything that is declared for it has been passed.
 */
@Service
public class OpeningChanges {
    static final String CLOSED = "roster.opening-closed";
    private static final String NOT_YET = "seat.refusal.not-yet";

    private final Openings openings;
    private final OpeningStore store;
    private final SeatChanges seats;
    private final Newcomers newcomers;
    private final RosterTurns turns;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    OpeningChanges(
            Openings openings,
            OpeningStore store,
            SeatChanges seats,
            Newcomers newcomers,
            RosterTurns turns,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.openings = openings;
        this.store = store;
        this.seats = seats;
        this.newcomers = newcomers;
        this.turns = turns;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public OpeningOutcome state(Officer officer, OrganizationId at, Stated stated) {
        return change(officer, at, "roster.opening", () -> {
            if (openings.procedure(at, stated.position(), stated.appointment()).isEmpty()) {
                return new OpeningOutcome.Refused("seat.opening.refusal.position");
            }
            if (stated.on().isBefore(SeatRules.EARLIEST)) {
                return new OpeningOutcome.Refused("seat.refusal.too-early");
            }
            if (isToCome(stated.on())) {
                return new OpeningOutcome.Refused(NOT_YET);
            }
            var opening = new Opening(new OpeningId(ids.timeOrdered()), at, stated, false, 1);
            store.add(opening);
            return noted(officer, opening, Kind.STATED, null, "");
        });
    }

    /**
     * Nobody is looked for any more.
     *
     * @param seen the version that she has seen
     */
    public OpeningOutcome close(Officer officer, OpeningId id, int seen, String reason) {
        return onOpening(officer, id, seen, CLOSED, opening -> {
            store.close(opening);
            return noted(officer, opening, Kind.CLOSED, null, reason);
        });
    }

    public OpeningOutcome propose(Officer officer, OpeningId id, int seen, Whom whom, Proposal proposal) {
        return onOpening(officer, id, seen, "roster.proposed", opening -> {
            var unclear = newcomers.refusal(opening.organization(), whom);
            if (unclear != null) {
                return new OpeningOutcome.Refused(unclear);
            }
            var person = newcomers.written(officer, opening.organization(), whom);
            if (person.isEmpty()) {
                return new OpeningOutcome.Refused("seat.refusal.known");
            }
            if (isToCome(proposal.on())) {
                return new OpeningOutcome.Refused(NOT_YET);
            }
            if (proposal.on().isBefore(opening.stated().on())) {
                return new OpeningOutcome.Refused("seat.opening.refusal.before-stated");
            }
            if (openings.candidates(opening).stream()
                    .anyMatch(each -> !each.withdrawn() && each.person().equals(person.get()))) {
                return new OpeningOutcome.Refused("seat.opening.refusal.proposed");
            }
            var candidate = Candidate.proposed(new CandidateId(ids.timeOrdered()), id, person.get(), proposal);
            store.add(candidate);
            return noted(officer, opening, Kind.PROPOSED, candidate.id(), "");
        });
    }

    /** What she has passed, or not. */
    public OpeningOutcome clear(Officer officer, CandidateId id, int seen, Clearance clearance) {
        return onCandidate(officer, id, seen, "roster.cleared", (opening, candidate) -> {
            var isAsked = openings.procedure(opening).stream()
                    .anyMatch(procedure -> procedure.before().contains(clearance.check()));
            if (!isAsked) {
                return new OpeningOutcome.Refused("seat.ask.check.wrong");
            }
            if (isToCome(clearance.on())) {
                return new OpeningOutcome.Refused(NOT_YET);
            }
            if (clearance.on().isBefore(candidate.proposal().on())) {
                return new OpeningOutcome.Refused("seat.opening.refusal.before-proposed");
            }
            store.add(candidate, new Cleared(clearance, officer.account(), clock.instant()));
            store.raise(opening.id());
            return new OpeningOutcome.Done(opening.id());
        });
    }

    /** She is not proposed any more. */
    public OpeningOutcome decline(Officer officer, CandidateId id, int seen, String reason) {
        return onCandidate(officer, id, seen, "roster.declined", (opening, candidate) -> {
            store.withdraw(candidate);
            return noted(officer, opening, Kind.DECLINED, id, reason);
        });
    }

    /** She takes the seat, and nobody is looked for any more. */
    public SeatOutcome appoint(Officer officer, CandidateId id, int seen, Held held) {
        var found = openings.find(officer, id);
        if (found.isEmpty()) {
            audit.refused(officer, AuditedAct.unnamed(SeatChanges.TAKEN, "candidate"));
            return new SeatOutcome.NotThere();
        }
        var at = store.find(found.get().opening()).orElseThrow().organization();
        return seats.change(officer, at, SeatChanges.TAKEN, () -> {
            var candidate = store.find(id).orElseThrow();
            var opening = store.find(candidate.opening()).orElseThrow();
            var refusal = refusal(opening, seen, candidate);
            if (refusal != null) {
                return new SeatOutcome.Refused(refusal);
            }
            if (!openings.isAsStated(opening, held)) {
                return new SeatOutcome.Refused("seat.opening.refusal.other");
            }
            var missing = openings.missing(opening, candidate, held.from());
            if (!missing.isEmpty()) {
                return new SeatOutcome.Refused("seat.opening.refusal.missing", missing.getFirst());
            }
            var outcome = seats.taken(officer, at, candidate.person(), held);
            if (outcome instanceof SeatOutcome.Done(var seat)) {
                store.take(candidate, seat);
                store.close(opening);
                noted(officer, opening, Kind.SEATED, id, "");
            }
            return outcome;
        });
    }

    private interface OnCandidate {
        OpeningOutcome make(Opening opening, Candidate candidate);
    }

    private OpeningOutcome onCandidate(Officer officer, CandidateId id, int seen, String act, OnCandidate work) {
        return store.find(id)
                .<OpeningOutcome>map(found -> onOpening(officer, found.opening(), seen, act, opening -> {
                    var candidate = store.find(id).orElseThrow();
                    var refusal = refusal(opening, seen, candidate);
                    return refusal == null ? work.make(opening, candidate) : new OpeningOutcome.Refused(refusal);
                }))
                .orElseGet(OpeningOutcome.NotThere::new);
    }

    private OpeningOutcome onOpening(
            Officer officer, OpeningId id, int seen, String act, Function<Opening, OpeningOutcome> work) {
        var at = store.find(id).map(Opening::organization).orElse(null);
        if (at == null) {
            return new OpeningOutcome.NotThere();
        }
        return change(officer, at, act, () -> {
            var opening = store.find(id).orElseThrow();
            var refusal = refusal(opening, seen);
            return refusal == null ? work.apply(opening) : new OpeningOutcome.Refused(refusal);
        });
    }

    private OpeningOutcome change(Officer officer, OrganizationId at, String act, Supplier<OpeningOutcome> work) {
        return turns.at(officer, at, act, "opening", work, OpeningChanges::done)
                .orElseGet(OpeningOutcome.NotThere::new);
    }

    private static Optional<UUID> done(OpeningOutcome outcome) {
        return outcome instanceof OpeningOutcome.Done(var opening) ? Optional.of(opening.value()) : Optional.empty();
    }

    private static @Nullable String refusal(Opening opening, int seen) {
        return opening.closed() || opening.version() != seen ? SeatChanges.CHANGED : null;
    }

    private static @Nullable String refusal(Opening opening, int seen, Candidate candidate) {
        return candidate.withdrawn() ? SeatChanges.CHANGED : refusal(opening, seen);
    }

    private boolean isToCome(LocalDate day) {
        return day.isAfter(WorkingCalendar.day(clock.instant()));
    }

    private OpeningOutcome noted(
            Officer officer, Opening opening, Kind kind, @Nullable CandidateId candidate, String reason) {
        store.note(opening.id(), new OpeningNote(kind, candidate, reason, officer.account(), clock.instant()));
        return new OpeningOutcome.Done(opening.id());
    }
}
