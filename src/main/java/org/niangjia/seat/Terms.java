package org.niangjia.seat;

import java.time.InstantSource;
import java.time.LocalDate;
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
    public record Seen(List<Due> own, List<Place> below) {}

    /**
     * @param over her term was over before today, and she has her seat still
     * @param assessment one is owed
     */
    public record Due(Seat seat, boolean over, boolean assessment) {}

    /**
     * @param ending how many are over within sixty days
     * @param over of whoever has her seat still, how many were
     */
    public record Place(Organization organization, long ending, long over) {}

    /** Empty: out of this officer's reach. */
    public Optional<Seen> at(Officer officer, OrganizationId at) {
        return seats.all(officer, at).map(all -> new Seen(own(at, all), below(officer, at)));
    }

    private List<Due> own(OrganizationId at, List<Seat> all) {
        var today = WorkingCalendar.day(clock.instant());
        var owing = assessments.missing(at, all);
        return all.stream()
                .filter(seat -> isBefore(seat.held(), today.plusDays(SOON_DAYS)) || owing.contains(seat.id()))
                .sorted(Comparator.comparing(
                        seat -> seat.held().termEnd(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(seat -> new Due(seat, isBefore(seat.held(), today), owing.contains(seat.id())))
                .toList();
    }

    /** Whether her term is over before that day, of whoever has her seat still. */
    private static boolean isBefore(Held held, LocalDate day) {
        return held.until() == null && held.termEnd() != null && held.termEnd().isBefore(day);
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
