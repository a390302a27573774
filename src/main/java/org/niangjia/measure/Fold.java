package org.niangjia.measure;

import java.time.LocalDate;
import org.niangjia.measure.model.Additions;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.model.Marked;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.measure.store.SourceScan;
import org.springframework.stereotype.Component;

/** Counts marked organisations anew and adds what changed to them and to all above; in a transaction of the caller's. */
@Component
class Fold {
    /** In one transaction. Whoever waits for the lock waits for so many at most. */
    private static final int MOST = 1_000;

    private final Catalogue catalogue;
    private final MarkStore marks;
    private final SourceScan scan;
    private final FigureStore figures;
    private final Ancestry ancestry;

    Fold(Catalogue catalogue, MarkStore marks, SourceScan scan, FigureStore figures, Ancestry ancestry) {
        this.catalogue = catalogue;
        this.marks = marks;
        this.scan = scan;
        this.figures = figures;
        this.ancestry = ancestry;
    }

    /** Whether there was anything to do. */
    boolean next(LocalDate today) {
        figures.holdAlone();
        // First: what is folded from here on goes to those who stand above now.
        marks.takeMoves().forEach(move -> figures.add(Additions.moved(figures.totals(move.moved()), move)));
        var marked = new Marked();
        marks.take(MOST, marked);
        marks.takeDue(today, MOST, marked);
        if (marked.isEmpty()) {
            return false;
        }
        var upwards = ancestry.upwards(marked.organizations());
        for (var source : catalogue.sources()) {
            var some = marked.of(source);
            if (!some.isEmpty()) {
                var before = figures.own(source, some);
                var now = scan.of(source, today, some);
                figures.add(Additions.between(before, now.own(), upwards));
                marks.putDue(source, marks.due(source, some), now.next());
            }
        }
        return true;
    }
}
