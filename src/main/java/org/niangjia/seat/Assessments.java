package org.niangjia.seat;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organizations;
import org.niangjia.seat.store.AssessmentStore;
import org.niangjia.seat.store.SeatStore;
import org.niangjia.shared.OrganizationId;
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
    private final Organizations organizations;
    private final InstantSource clock;

    Assessments(
            AssessmentStore store,
            SeatStore seats,
            SeatChanges changes,
            Openings openings,
            Organizations organizations,
            InstantSource clock) {
        this.store = store;
        this.seats = seats;
        this.changes = changes;
        this.openings = openings;
        this.organizations = organizations;
        this.clock = clock;
    }

    /** Of a seat that she has found; the newest first: it counts. */
    public List<Assessment> of(Seat seat) {
        return store.list(List.of(seat.id())).getOrDefault(seat.id(), List.of());
    }

    /** Whoever was chosen for a time is assessed at its end; so is who has a term of her own. */
    public boolean isOffered(Seat seat) {
        var kind = organizations.get(seat.organization()).kind();
        return seat.held().termEnd() != null
                || openings.procedure(kind, seat.held()).isPresent();
    }

    /** Of one organisation: whose time is over, and nobody has written down what has to be. */
    public Set<SeatId> missing(OrganizationId at, Collection<Seat> seats) {
        var kind = organizations.get(at).kind();
        var owing = seats.stream()
                .filter(seat -> !seat.withdrawn() && isOver(seat.held()))
                .filter(seat -> openings.procedure(kind, seat.held())
                        .filter(Procedure::assessed)
                        .isPresent())
                .toList();
        var noted = store.list(owing.stream().map(Seat::id).toList());
        return owing.stream()
                .filter(seat -> noted.getOrDefault(seat.id(), List.of()).stream()
                        .noneMatch(each -> isAtTheEnd(each, seat.held())))
                .map(Seat::id)
                .collect(Collectors.toSet());
    }

    private boolean isOver(Held held) {
        var today = WorkingCalendar.day(clock.instant());
        return !held.isOn(today) || held.termEnd() != null && held.termEnd().isBefore(today);
    }

    /** Not one of her first weeks. */
    private static boolean isAtTheEnd(Assessment assessment, Held held) {
        var end = held.until() == null ? held.termEnd() : held.until();
        return end == null || !assessment.on().isBefore(end.minusDays(END_DAYS));
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
