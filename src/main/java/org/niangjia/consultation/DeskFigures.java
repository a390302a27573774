package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.store.DeskCounters;
import org.niangjia.consultation.store.DeskCounters.Counters;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** How many requests wait at an organisation and below it. No topic, no name, no request (safety.md 10). */
@Service
public class DeskFigures {
    private static final int MOST_CHILDREN = 1_000;

    private final DeskCounters counters;
    private final Organizations organizations;
    private final Territory territory;
    private final InstantSource clock;

    DeskFigures(DeskCounters counters, Organizations organizations, Territory territory, InstantSource clock) {
        this.counters = counters;
        this.organizations = organizations;
        this.territory = territory;
        this.clock = clock;
    }

    /** One organisation's own figures and those of each child with everything below it. */
    public record Board(Organization organization, Counters own, List<Row> below) {
        /** Of a child and all below it. */
        public record Row(Organization organization, Counters counters) {}

        public Counters total() {
            return below.stream().map(Row::counters).reduce(own, Counters::plus);
        }
    }

    /** Empty: out of this officer's reach. What needs help most stands first. */
    public Optional<Board> board(Officer officer, OrganizationId at) {
        var covered = officer.reach(Permission.SEE_COUNTERS)
                .filter(reach -> territory.counts(reach, at))
                .isPresent();
        return covered ? organizations.find(at).map(this::board) : Optional.empty();
    }

    private Board board(Organization at) {
        var all = counters.all(DueTimes.day(clock.instant()));
        var children = organizations.children(at.id(), 0, MOST_CHILDREN);
        var ids = children.stream().map(Organization::id).collect(Collectors.toSet());
        var sums = new HashMap<OrganizationId, Counters>();
        organizations
                .under(ids, all.keySet())
                .forEach((desk, child) -> sums.merge(child, all.getOrDefault(desk, Counters.NONE), Counters::plus));
        var rows = children.stream()
                .map(child -> new Board.Row(child, sums.getOrDefault(child.id(), Counters.NONE)))
                .sorted(Comparator.comparingInt(
                                (Board.Row row) -> -row.counters().longOverdue())
                        .thenComparingInt(row -> -row.counters().overdue())
                        .thenComparingInt(row -> -row.counters().waiting()))
                .toList();
        return new Board(at, all.getOrDefault(at.id(), Counters.NONE), rows);
    }
}
