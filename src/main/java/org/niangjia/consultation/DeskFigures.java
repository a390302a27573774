package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.niangjia.consultation.model.RequestMonths;
import org.niangjia.measure.Figures;
import org.niangjia.measure.Figures.Months;
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

/** How many requests wait at an organisation and below it. No topic, no name, no request (safety.md 10). */
@Service
public class DeskFigures {
    private static final int MOST_CHILDREN = 1_000;

    // measures/consultation.yaml
    private static final MeasureId OPEN = new MeasureId("requests_open");
    private static final MeasureId NEW = new MeasureId("requests_new");
    private static final MeasureId WAITING = new MeasureId("requests_waiting");
    private static final MeasureId WAITING_FOR_HER = new MeasureId("requests_waiting_for_her");
    private static final MeasureId OVERDUE = new MeasureId("requests_overdue");
    private static final MeasureId LONG_OVERDUE = new MeasureId("requests_long_overdue");
    private static final MeasureId MONTH_OVERDUE = new MeasureId("requests_month_overdue");
    private static final MeasureId DESKS = new MeasureId("desks");
    private static final MeasureId DESKS_OPEN = new MeasureId("desks_open");
    private static final List<MeasureId> ALL =
            List.of(OPEN, NEW, WAITING, WAITING_FOR_HER, OVERDUE, LONG_OVERDUE, MONTH_OVERDUE, DESKS, DESKS_OPEN);

    /** Of trends. */
    private static final int MONTHS = 13;

    private final Figures figures;
    private final Organizations organizations;
    private final InstantSource clock;

    DeskFigures(Figures figures, Organizations organizations, InstantSource clock) {
        this.figures = figures;
        this.organizations = organizations;
        this.clock = clock;
    }

    /**
     * @param open not closed
     * @param fresh nobody has taken them
     * @param waiting the desk owes the next step
     * @param waitingForHer the desk asked her something; what neither waits nor waits for her is answered
     * @param overdue of the open ones, due before today: an answer, or where that was given the end
     * @param longOverdue of these, for more than a week
     * @param monthOverdue of these, for more than thirty days
     * @param desks that have a roster
     * @param desksOpen of these, where somebody came in these days
     */
    public record Counters(
            long open,
            long fresh,
            long waiting,
            long waitingForHer,
            long overdue,
            long longOverdue,
            long monthOverdue,
            long desks,
            long desksOpen) {
        private static Counters of(Numbers numbers) {
            return new Counters(
                    count(numbers, OPEN),
                    count(numbers, NEW),
                    count(numbers, WAITING),
                    count(numbers, WAITING_FOR_HER),
                    count(numbers, OVERDUE),
                    count(numbers, LONG_OVERDUE),
                    count(numbers, MONTH_OVERDUE),
                    count(numbers, DESKS),
                    count(numbers, DESKS_OPEN));
        }

        /** Whether of what has not ended a tenth and more is late. */
        public boolean isLate() {
            return overdue > 0 && overdue * 10 >= open;
        }

        /** How many wait at each open desk, in the mean, rounded up; empty: nobody waits, or no desk is open. */
        public OptionalLong load() {
            return waiting > 0 && desksOpen > 0
                    ? OptionalLong.of(Math.ceilDiv(waiting, desksOpen))
                    : OptionalLong.empty();
        }

        /** State and due day of a request are never unknown, and every desk's requests are kept: one number each. */
        private static long count(Numbers numbers, MeasureId measure) {
            return switch (numbers.get(measure)) {
                case Reading.Counted counted -> counted.certain();
                case Reading.Missing _ -> throw new IllegalStateException(measure + " is not counted yet");
            };
        }
    }

    /** What there is to be seen of an organisation. */
    public sealed interface Seen {
        /** A new version has begun to count something, and has not come to its end. */
        record NotYet(Organization organization) implements Seen {}

        /**
         * @param months what is published of this organisation and those directly below, of the last thirteen
         */
        record Counted(Board board, Figures.AsOf asOf, Months months) implements Seen {}
    }

    /** One organisation's own figures, those with everything below it, and those of each child with its own below. */
    public record Board(Organization organization, Counters own, Counters total, List<Row> below) {
        /** Of a child and all below it. */
        public record Row(Organization organization, Counters counters) {}
    }

    /** Empty: out of this officer's reach. What needs help most stands first. */
    public Optional<Seen> board(Officer officer, OrganizationId at) {
        var children = organizations.children(at, 0, MOST_CHILDREN);
        var ids = children.stream().map(Organization::id).toList();
        return figures.board(officer, Permission.SEE_COUNTERS, at, ids, ALL)
                .flatMap(board -> organizations
                        .find(at)
                        .map(organization -> board.isCounted()
                                ? new Seen.Counted(
                                        new Board(
                                                organization,
                                                Counters.of(board.own()),
                                                Counters.of(board.total()),
                                                rows(children, board)),
                                        figures.asOf(),
                                        months(officer, at, ids))
                                : new Seen.NotYet(organization)));
    }

    private Months months(Officer officer, OrganizationId at, List<OrganizationId> below) {
        var first = WorkingCalendar.day(clock.instant()).withDayOfMonth(1).minusMonths(MONTHS);
        return figures.months(officer, at, below, RequestMonths.ALL, first).orElseThrow();
    }

    private static List<Board.Row> rows(List<Organization> children, Figures.Board board) {
        return children.stream()
                .map(child -> new Board.Row(child, Counters.of(board.below(child.id()))))
                .sorted(Comparator.comparingLong(
                                (Board.Row row) -> -row.counters().longOverdue())
                        .thenComparingLong(row -> -row.counters().overdue())
                        .thenComparingLong(row -> -row.counters().waiting()))
                .toList();
    }
}
