package org.niangjia.seat;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.niangjia.measure.Figures;
import org.niangjia.measure.Figures.Numbers;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.Reading;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/** Whose time is over soon, or was: so that nobody has to remember it. */
@Service
public class Terms {
    /** As measures/seat.yaml. */
    private static final int SOON_DAYS = 60;

    private static final MeasureId ENDING = new MeasureId("terms_ending");
    private static final MeasureId OVER = new MeasureId("terms_over");
    private static final int MOST_CHILDREN = 1_000;

    private final Seats seats;
    private final Assessments assessments;
    private final Figures figures;
    private final Organizations organizations;
    private final InstantSource clock;

    Terms(Seats seats, Assessments assessments, Figures figures, Organizations organizations, InstantSource clock) {
        this.seats = seats;
        this.assessments = assessments;
        this.figures = figures;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param own at the organisation itself: her term is over within sixty days, or was, or an assessment is owed
     * @param below the places right below where there are some, with all below them; what is over first
     */
    public record Seen(List<Seat> own, List<Place> below) {}

    /**
     * @param ending how many are over within sixty days
     * @param over of whoever has her seat still, how many were
     */
    public record Place(Organization organization, long ending, long over) {}

    /** Empty: out of this officer's reach. */
    public Optional<Seen> at(Officer officer, OrganizationId at) {
        return seats.all(officer, at).map(all -> new Seen(own(all), below(officer, at)));
    }

    private List<Seat> own(List<Seat> all) {
        return all.stream()
                .filter(seat -> isDue(seat.held()) || assessments.isMissing(seat))
                .sorted(Comparator.comparing(
                        seat -> seat.held().termEnd(), Comparator.nullsLast(Comparator.naturalOrder())))
                .toList();
    }

    private boolean isDue(Held held) {
        var soon = WorkingCalendar.day(clock.instant()).plusDays(SOON_DAYS);
        return held.until() == null && held.termEnd() != null && held.termEnd().isBefore(soon);
    }

    private List<Place> below(Officer officer, OrganizationId at) {
        var children = organizations.children(at, 0, MOST_CHILDREN);
        var ids = children.stream().map(Organization::id).toList();
        return figures.board(officer, Permission.SEE_SEATS, at, ids, List.of(ENDING, OVER)).stream()
                .flatMap(board -> children.stream().map(child -> place(child, board.below(child.id()))))
                .filter(place -> place.ending() > 0 || place.over() > 0)
                .sorted(Comparator.comparingLong((Place place) -> -place.over())
                        .thenComparingLong(place -> -place.ending()))
                .toList();
    }

    private static Place place(Organization child, Numbers numbers) {
        return new Place(child, count(numbers, ENDING), count(numbers, OVER));
    }

    /** Where nobody has gone through a roster nothing is known to be due. */
    private static long count(Numbers numbers, MeasureId measure) {
        return numbers.get(measure) instanceof Reading.Counted counted ? counted.certain() : 0;
    }
}
