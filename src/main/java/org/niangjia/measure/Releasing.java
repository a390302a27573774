package org.niangjia.measure;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.measure.model.Release;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.ReleaseStore;
import org.niangjia.measure.store.TallyStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.SecretDamaged;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Publishes the months that are over, and throws away what they were added up from. */
@Component
class Releasing {
    private static final Logger LOG = LoggerFactory.getLogger(Releasing.class);
    private static final Viewer.Job JOB = new Viewer.Job("measure-release");
    /** What was begun on the last day of a month is written by then. */
    private static final int DAY_OF_MONTH = 3;

    private static final int PAGE = 5_000;

    private final List<MonthTable> tables;
    private final SealedTallies tallies;
    private final TallyStore store;
    private final FigureStore figures;
    private final ReleaseStore releases;
    private final Ancestry ancestry;
    private final ViewerTransactions transactions;
    private final InstantSource clock;

    Releasing(
            List<List<MonthTable>> tables,
            SealedTallies tallies,
            TallyStore store,
            FigureStore figures,
            ReleaseStore releases,
            Ancestry ancestry,
            @Qualifier("worker") ViewerTransactions transactions,
            InstantSource clock) {
        this.tables = tables.stream().flatMap(List::stream).toList();
        this.tallies = tallies;
        this.store = store;
        this.figures = figures;
        this.releases = releases;
        this.ancestry = ancestry;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Each day: what happened in the months that are over. */
    void releaseActs() {
        var today = today();
        transactions.as(JOB, store::shuffle);
        var over = today.getDayOfMonth() < DAY_OF_MONTH ? today.minusMonths(1) : today;
        for (var month : transactions.as(JOB, () -> store.months(over.withDayOfMonth(1)))) {
            transactions.as(JOB, () -> releaseActs(month));
        }
    }

    private void releaseActs(LocalDate month) {
        var byTable = new HashMap<String, Map<OrganizationId, long[]>>();
        UUID last = null;
        for (var page = store.page(month, null, PAGE); !page.isEmpty(); page = store.page(month, last, PAGE)) {
            page.forEach(row -> count(row, byTable));
            last = page.getLast().id();
        }
        tables.stream()
                .filter(MonthTable::isOfActs)
                .filter(table -> !releases.isThere(month, table.id()))
                .forEach(table -> put(month, table, byTable.getOrDefault(table.id(), Map.of())));
        store.delete(month);
    }

    /** One that does not open is lost to the figures, and not in silence. */
    private void count(TallyStore.Sealed row, Map<String, Map<OrganizationId, long[]>> byTable) {
        try {
            var tally = tallies.open(row);
            var table = table(tally.table());
            if (table != null && tally.cell() < table.cells().size()) {
                byTable.computeIfAbsent(table.id(), _ -> new HashMap<>())
                        .computeIfAbsent(
                                tally.where(), _ -> new long[table.cells().size()])[tally.cell()]++;
            }
        } catch (SecretDamaged damaged) {
            LOG.error("a tally does not open: a month's figures lack it", damaged);
        }
    }

    private @Nullable MonthTable table(String id) {
        return tables.stream()
                .filter(MonthTable::isOfActs)
                .filter(table -> table.id().equals(id))
                .findFirst()
                .orElse(null);
    }

    /** In the folder's transaction, when a month has just ended: the figures are those of its end. */
    void releaseStanding(LocalDate month) {
        for (var table : tables) {
            if (!table.isOfActs() && !releases.isThere(month, table.id())) {
                put(month, table, figures.own(table.standing()));
            }
        }
    }

    private void put(LocalDate month, MonthTable table, Map<OrganizationId, long[]> own) {
        var rows = Release.of(own, upwards(own.keySet()), table.cells().size());
        releases.put(month, table.id(), clock.instant(), rows);
    }

    private Map<OrganizationId, List<OrganizationId>> upwards(Collection<OrganizationId> desks) {
        return desks.isEmpty() ? Map.of() : ancestry.upwards(desks);
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
