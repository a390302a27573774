package org.niangjia.seat;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.seat.store.AssessmentStore;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.vocabulary.Procedure;
import org.springframework.stereotype.Service;

/** What was done at the end of somebody's time. */
@Service
public class Assessments {
    /** How long before her time is over its assessment may be. */
    private static final int END_DAYS = 60;

    private final AssessmentStore store;
    private final SeatStore seats;
    private final SeatChanges changes;
    private final Openings openings;
    private final InstantSource clock;

    Assessments(AssessmentStore store, SeatStore seats, SeatChanges changes, Openings openings, InstantSource clock) {
        this.store = store;
        this.seats = seats;
        this.changes = changes;
        this.openings = openings;
        this.clock = clock;
    }

    /** Of a seat that she has found; the newest first: it counts. */
    public List<Assessment> of(Seat seat) {
        return store.list(seat.id());
    }

    /** Whoever was chosen for a time is assessed at its end; so is who has a term of her own. */
    public boolean isOffered(Seat seat) {
        return seat.held().termEnd() != null || procedure(seat).isPresent();
    }

    /** Her time is over, and nobody has written down what has to be. */
    public boolean isMissing(Seat seat) {
        var today = WorkingCalendar.day(clock.instant());
        var termEnd = seat.held().termEnd();
        var isOver = !seat.held().isOn(today) || termEnd != null && termEnd.isBefore(today);
        return isOver
                && !seat.withdrawn()
                && procedure(seat).filter(Procedure::assessed).isPresent()
                && of(seat).stream().noneMatch(each -> isAtTheEnd(each, seat.held()));
    }

    /** Not one of her first weeks. */
    private static boolean isAtTheEnd(Assessment assessment, Held held) {
        var end = held.until() == null ? held.termEnd() : held.until();
        return end == null || !assessment.on().isBefore(end.minusDays(END_DAYS));
    }

    private Optional<Procedure> procedure(Seat seat) {
        return openings.procedure(
                seat.organization(), seat.held().position(), seat.held().appointment());
    }

    public SeatOutcome assess(Officer officer, SeatId id, Assessment assessment) {
        var at = seats.find(id).map(Seat::organization).orElse(null);
        if (at == null) {
            return new SeatOutcome.NotThere();
        }
        return changes.change(officer, at, "roster.assessed", () -> {
            var seat = seats.find(id).orElseThrow();
            var refusal = refusal(seat, assessment);
            if (refusal != null) {
                return new SeatOutcome.Refused(refusal);
            }
            store.add(seat.id(), assessment, officer.account(), clock.instant());
            return new SeatOutcome.Done(seat.id());
        });
    }

    private @Nullable String refusal(Seat seat, Assessment assessment) {
        var today = WorkingCalendar.day(clock.instant());
        var told = assessment.homeTold();
        if (seat.withdrawn()) {
            return SeatChanges.CHANGED;
        }
        if (assessment.on().isAfter(today) || told != null && told.isAfter(today)) {
            return "seat.refusal.not-yet";
        }
        return assessment.on().isBefore(seat.held().from()) || told != null && told.isBefore(assessment.on())
                ? "seat.refusal.assessed-first"
                : null;
    }
}
