package org.niangjia.measure;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.niangjia.measure.model.Additions;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.model.Source;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.IdRange;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.measure.store.ProofStore;
import org.niangjia.measure.store.SourceScan;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Counts everything anew and compares it with what was added up. It reads one snapshot of the database, in which sources,
 * marks, due days and figures fit together, and nobody waits for it: whoever is neither marked nor due has to be exact.
 * Some thousand rows at a time, for the program's memory is small.
 */
@Component
class Recount {
    private static final int ROWS_AT_ONCE = 4_000;

    private final Catalogue catalogue;
    private final MarkStore marks;
    private final SourceScan scan;
    private final FigureStore figures;
    private final ProofStore proofs;
    private final Ancestry ancestry;
    private final int atOnce;

    @Autowired
    Recount(
            Catalogue catalogue,
            MarkStore marks,
            SourceScan scan,
            FigureStore figures,
            ProofStore proofs,
            Ancestry ancestry) {
        this(catalogue, marks, scan, figures, proofs, ancestry, ROWS_AT_ONCE);
    }

    Recount(
            Catalogue catalogue,
            MarkStore marks,
            SourceScan scan,
            FigureStore figures,
            ProofStore proofs,
            Ancestry ancestry,
            int atOnce) {
        this.catalogue = catalogue;
        this.marks = marks;
        this.scan = scan;
        this.figures = figures;
        this.proofs = proofs;
        this.ancestry = ancestry;
        this.atOnce = atOnce;
    }

    /**
     * @param figures how many stand there
     * @param own how many organisations' own numbers, or next days, were not what was counted
     * @param wrong these organisations
     * @param totals what the totals lack of their own numbers and those below; others than these follow them
     * @param last the proof before this one; empty: there was none
     * @param tree by which tree
     * @param moving totals are still by the tree of before: what they lack is no difference
     */
    record Found(
            int figures,
            int own,
            Set<OrganizationId> wrong,
            Additions totals,
            Optional<UUID> last,
            long tree,
            boolean moving) {
        int differences() {
            return own + totals.all().size();
        }
    }

    /** In a transaction of the caller's that sees one snapshot. */
    Found compare(LocalDate today) {
        var look = new Look(today);
        catalogue.sources().forEach(look::compare);
        return new Found(
                look.rows,
                look.differences,
                look.wrong,
                look.totals,
                proofs.last(),
                ancestry.version(),
                marks.hasMoves());
    }

    /** Whether what was found is still so: nobody has put it right meanwhile, and the tree is the same. */
    boolean holds(Found found) {
        return !found.moving() && proofs.last().equals(found.last()) && ancestry.version() == found.tree();
    }

    private final class Look {
        private final LocalDate today;
        private final Set<OrganizationId> unsettled;
        private final Set<OrganizationId> wrong = new HashSet<>();
        private final Additions totals = new Additions();
        private int rows;
        private int differences;

        Look(LocalDate today) {
            this.today = today;
            this.unsettled = new HashSet<>(marks.left());
            this.unsettled.addAll(marks.dueUntil(today));
        }

        void compare(Source source) {
            var stored = figures.rows(source);
            rows += stored;
            var ranges = IdRange.parts(1 + Math.max(scan.rows(source), stored) / atOnce);
            var below = new Below(source);
            ranges.forEach(range -> compareOwn(source, range, below));
            ranges.forEach(range -> compareTotals(source, range, below));
            // What stands below somebody of whom nothing stands written.
            below.rest().forEach((key, amount) -> totals.add(key, Amount.NONE, amount));
        }

        private void compareOwn(Source source, IdRange range, Below below) {
            var stored = figures.in(source, range).own();
            var counted = scan.in(source, today, range);
            var keys = new HashSet<>(stored.keySet());
            keys.addAll(counted.own().keySet());
            keys.stream()
                    .filter(key -> !stored.getOrDefault(key, Amount.NONE)
                            .equals(counted.own().getOrDefault(key, Amount.NONE)))
                    .forEach(key -> differs(key.organization()));
            var due = marks.dueIn(source, range);
            counted.next().entrySet().stream()
                    .filter(next ->
                            due.getOrDefault(next.getKey(), LocalDate.MAX).isAfter(next.getValue()))
                    .forEach(next -> differs(next.getKey()));
            var organizations = new HashSet<OrganizationId>();
            stored.keySet().forEach(key -> organizations.add(key.organization()));
            var upwards = organizations.isEmpty()
                    ? Map.<OrganizationId, List<OrganizationId>>of()
                    : ancestry.upwards(organizations);
            stored.forEach((key, amount) -> upwards.getOrDefault(key.organization(), List.of()).stream()
                    .skip(1)
                    .forEach(above -> below.add(above, key.measure(), amount)));
        }

        private void differs(OrganizationId organization) {
            if (!unsettled.contains(organization)) {
                differences++;
                wrong.add(organization);
            }
        }

        private void compareTotals(Source source, IdRange range, Below below) {
            var stored = figures.in(source, range);
            var keys = new HashSet<>(stored.own().keySet());
            keys.addAll(stored.total().keySet());
            for (var key : keys) {
                var whole = stored.own().getOrDefault(key, Amount.NONE).plus(below.take(key));
                totals.add(key, Amount.NONE, whole.minus(stored.total().getOrDefault(key, Amount.NONE)));
            }
        }
    }

    /** What each has below itself: the country's villages have nothing there, so these are the fewer. */
    private static final class Below {
        private static final int NUMBERS = 3;

        private final List<MeasureId> measures;
        private final Map<OrganizationId, long[]> amounts = new HashMap<>();

        Below(Source source) {
            measures = source.measures().stream().map(measure -> measure.id()).toList();
        }

        void add(OrganizationId organization, MeasureId measure, Amount amount) {
            var all = amounts.computeIfAbsent(organization, _ -> new long[NUMBERS * measures.size()]);
            var at = NUMBERS * measures.indexOf(measure);
            all[at] += amount.certain();
            all[at + 1] += amount.possible();
            all[at + 2] += amount.kept();
        }

        Amount take(FigureKey key) {
            var all = amounts.get(key.organization());
            if (all == null) {
                return Amount.NONE;
            }
            var at = NUMBERS * measures.indexOf(key.measure());
            var amount = new Amount(all[at], all[at + 1], all[at + 2]);
            all[at] = 0;
            all[at + 1] = 0;
            all[at + 2] = 0;
            return amount;
        }

        /** What nobody took. */
        Map<FigureKey, Amount> rest() {
            var rest = new HashMap<FigureKey, Amount>();
            amounts.keySet()
                    .forEach(organization -> measures.forEach(measure -> {
                        var key = FigureKey.now(organization, measure);
                        var amount = take(key);
                        if (!amount.isNone()) {
                            rest.put(key, amount);
                        }
                    }));
            return rest;
        }
    }
}
