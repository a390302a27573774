package org.niangjia.measure;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.store.CountedStore;
import org.niangjia.measure.store.FigureBoard;
import org.niangjia.measure.store.ReleaseStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** The numbers of an organisation, its own and with everything below, as they stand. */
@Service
public class Figures {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final FigureBoard board;
    private final Catalogue catalogue;
    private final CountedStore counted;
    private final ReleaseStore releases;
    private final Folding folding;
    private final Territory territory;
    private final InstantSource clock;

    Figures(
            FigureBoard board,
            Catalogue catalogue,
            CountedStore counted,
            ReleaseStore releases,
            Folding folding,
            Territory territory,
            InstantSource clock) {
        this.board = board;
        this.catalogue = catalogue;
        this.counted = counted;
        this.releases = releases;
        this.folding = folding;
        this.territory = territory;
        this.clock = clock;
    }

    /** Until when changes are in the figures. */
    public sealed interface AsOf {
        record Now() implements AsOf {}

        /** Nothing was added up since, for longer than a change takes. */
        record Then(Instant at) implements AsOf {}

        /** Before this node started, or before its clock was set back; nobody here knows when. */
        record Earlier() implements AsOf {}
    }

    /** What it is called, as it is declared. */
    public String name(MeasureId measure, Locale language) {
        return catalogue.measure(measure).in(language);
    }

    public AsOf asOf() {
        var now = clock.instant();
        return folding.settledAt()
                .map(settled -> settled.isAfter(now.minus(PATIENCE)) ? new AsOf.Now() : new AsOf.Then(settled))
                .orElseGet(AsOf.Earlier::new);
    }

    /**
     * @param own the organisation's own
     * @param total with everything below it
     * @param below of each child, with everything below that
     */
    public record Board(Numbers own, Numbers total, Map<OrganizationId, Numbers> below) {
        /** Whether everything that was asked for has been counted since it was declared. */
        public boolean isCounted() {
            return total.readings().values().stream().noneMatch(Reading.Missing.class::isInstance);
        }

        public Numbers below(OrganizationId child) {
            return Objects.requireNonNull(below.get(child));
        }
    }

    /** What was asked for, and nothing else. */
    public record Numbers(Map<MeasureId, Reading> readings) {
        public Reading get(MeasureId measure) {
            var reading = readings.get(measure);
            if (reading == null) {
                throw new IllegalArgumentException(measure + " was not asked for");
            }
            return reading;
        }
    }

    /**
     * Empty: out of this officer's reach.
     *
     * @param permission for which it has to be in her reach
     * @param children of the organisation, which are in reach as it is
     */
    public Optional<Board> board(
            Officer officer,
            Permission permission,
            OrganizationId at,
            Collection<OrganizationId> children,
            List<MeasureId> measures) {
        return officer.reach(permission)
                .filter(reach -> territory.counts(reach, at))
                .map(_ -> board(at, children, measures));
    }

    /**
     * @param months of which anything is published, newest first
     * @param first of each table, ever: before it what the table counts was not counted, and is not too few
     */
    public record Months(List<LocalDate> months, List<Published> rows, Map<String, LocalDate> first) {}

    /**
     * What is published of the months since; empty: out of this officer's reach.
     *
     * @param children of the organisation, which are in reach as it is
     */
    public Optional<Months> months(
            Officer officer,
            OrganizationId at,
            Collection<OrganizationId> children,
            List<MonthTable> tables,
            LocalDate from) {
        var places = new ArrayList<>(children);
        places.add(at);
        var ids = tables.stream().map(MonthTable::id).toList();
        return officer.reach(Permission.SEE_COUNTERS)
                .filter(reach -> territory.counts(reach, at))
                .map(_ ->
                        new Months(releases.months(ids, from), releases.list(places, ids, from), releases.first(ids)));
    }

    private Board board(OrganizationId at, Collection<OrganizationId> children, List<MeasureId> measures) {
        var isCounted = counted(measures);
        var places = new ArrayList<>(children);
        places.add(at);
        var own = new HashMap<FigureKey, Amount>();
        var total = new HashMap<FigureKey, Amount>();
        for (var shown : board.list(places, measures, FigureKey.NOW)) {
            var key = FigureKey.now(shown.organization(), shown.measure());
            own.put(key, shown.own());
            total.put(key, shown.total());
        }
        var below = new HashMap<OrganizationId, Numbers>();
        children.forEach(child -> below.put(child, numbers(child, measures, total, isCounted)));
        return new Board(numbers(at, measures, own, isCounted), numbers(at, measures, total, isCounted), below);
    }

    /** What was declared anew and has not been counted in the whole country yet is missing, not zero. */
    private Set<MeasureId> counted(List<MeasureId> measures) {
        var declared = catalogue.declared();
        var shown = counted.shown();
        return measures.stream()
                .filter(measure -> Objects.equals(shown.get(measure), declared.get(measure)))
                .collect(Collectors.toSet());
    }

    private Numbers numbers(
            OrganizationId place, List<MeasureId> measures, Map<FigureKey, Amount> amounts, Set<MeasureId> isCounted) {
        var readings = new HashMap<MeasureId, Reading>();
        for (var measure : measures) {
            var amount = amounts.getOrDefault(FigureKey.now(place, measure), Amount.NONE);
            var missing = !isCounted.contains(measure)
                    || amount.kept() == 0 && catalogue.source(measure).kept().isPresent();
            readings.put(
                    measure,
                    missing ? new Reading.Missing() : new Reading.Counted(amount.certain(), amount.possible()));
        }
        return new Numbers(readings);
    }
}
