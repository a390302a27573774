package org.niangjia.measure;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.store.CountedStore;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.measure.store.ProofStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Service;

/** The one folder of the installation: whatever was marked or has become due is counted and rolled up. */
@Service
public class Folding {
    private static final Logger LOG = LoggerFactory.getLogger(Folding.class);
    static final Viewer.Job JOB = new Viewer.Job("measure-folder");

    private static final int LONGEST_HOLIDAY_DAYS = 16;

    private final ViewerTransactions transactions;
    private final ViewerTransactions snapshot;
    private final Catalogue catalogue;
    private final Fold fold;
    private final Recount recount;
    private final FigureStore figures;
    private final MarkStore marks;
    private final ProofStore proofs;
    private final CountedStore counted;
    private final Releasing releasing;
    private final InstantSource clock;
    private volatile LocalDate monthEnded = LocalDate.MIN;
    private volatile LocalDate lastDay = LocalDate.MIN;
    private volatile @Nullable Instant settledAt;
    private volatile @Nullable Instant setBackAt;
    private final AtomicInteger timesSetBack = new AtomicInteger();
    private volatile int timesPutRight;

    Folding(
            @Qualifier("worker") ViewerTransactions transactions,
            @Qualifier("snapshot") ViewerTransactions snapshot,
            Catalogue catalogue,
            Fold fold,
            Recount recount,
            FigureStore figures,
            MarkStore marks,
            ProofStore proofs,
            CountedStore counted,
            Releasing releasing,
            InstantSource clock) {
        this.transactions = transactions;
        this.snapshot = snapshot;
        this.catalogue = catalogue;
        this.fold = fold;
        this.recount = recount;
        this.figures = figures;
        this.marks = marks;
        this.proofs = proofs;
        this.counted = counted;
        this.releasing = releasing;
        this.clock = clock;
    }

    /** Until nothing is left to be folded, and nothing to be put right. */
    public void settle() {
        foldAll();
        if (putRight()) {
            foldAll();
        }
    }

    /** Until nothing is left to be folded. It counts no country: whoever waits for a change does not wait for that. */
    void foldAll() {
        if (today().isBefore(lastDay)) {
            settledAt = null;
            setBackAt = clock.instant();
            timesSetBack.incrementAndGet();
        }
        var isRight = timesPutRight == timesSetBack.get();
        endMonths();
        lastDay = today();
        // Asked anew each time: under load this may go on over midnight.
        while (transactions.as(JOB, () -> fold.next(today()))) {
            // and the next thousand
        }
        if (isRight) {
            settledAt = clock.instant();
        }
    }

    /** Somebody has set the clock back: what came due too early does so again. Whether that was so. */
    synchronized boolean putRight() {
        var times = timesSetBack.get();
        if (timesPutRight == times) {
            return false;
        }
        prove(Occasion.CLOCK_SET_BACK);
        timesPutRight = times;
        return true;
    }

    /**
     * What becomes due on the days of the month that is over, and then the figures as they stand: also after a stop over
     * its end, for nothing was written meanwhile. A month in which nothing was counted has none, and none whose end lies
     * in a leap that is longer than the longest holiday: that was the clock's, and what is published stays.
     */
    private void endMonths() {
        var month = today().withDayOfMonth(1);
        if (month.equals(monthEnded)) {
            return;
        }
        for (var over = firstOpenMonth(month); over.isBefore(month); over = over.plusMonths(1)) {
            var ending = over;
            while (transactions.as(JOB, () -> fold.next(last(ending)))) {
                // until that day's end
            }
            transactions.as(JOB, () -> {
                figures.holdAlone();
                releasing.releaseStanding(ending);
            });
        }
        monthEnded = month;
    }

    /** Of those that are over, the first one that was being counted when it ended. */
    private LocalDate firstOpenMonth(LocalDate month) {
        return transactions
                .as(JOB, proofs::lastAt)
                .map(at -> WorkingCalendar.day(at))
                .filter(day -> !day.isBefore(today().minusDays(LONGEST_HOLIDAY_DAYS)))
                .map(day -> day.withDayOfMonth(1))
                .orElse(month);
    }

    private static LocalDate last(LocalDate month) {
        return month.plusMonths(1).minusDays(1);
    }

    /** When nothing was left to be folded; empty: never since this node started, or since its clock was set back. */
    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    /** The same, but counted from the clock's setting back until that is put right; empty: never since this node started. */
    Optional<Instant> behindSince() {
        return settledAt().or(() -> Optional.ofNullable(setBackAt));
    }

    /**
     * After a restore, a new version or a new declaration: what it finds is folded like anything else, and what is
     * declared anew shows no number before that.
     */
    Recount.Found atStart() {
        settle();
        var declared = catalogue.declared();
        var isNew = transactions.as(JOB, () -> !counted.all().equals(declared));
        var found = prove(isNew ? Occasion.DECLARED : Occasion.START);
        settle();
        if (isNew) {
            transactions.as(JOB, () -> counted.put(declared));
        }
        return found;
    }

    /** Once a night, on whichever node comes first. */
    Optional<Recount.Found> atNight() {
        if (transactions.as(JOB, () -> proofs.isThereOn(today(), Occasion.NIGHT))) {
            return Optional.empty();
        }
        settle();
        var found = prove(Occasion.NIGHT);
        settle();
        return Optional.of(found);
    }

    /** What another node has put right meanwhile would be put right once more: then this one looks again. */
    private Recount.Found prove(Occasion occasion) {
        while (true) {
            var found = snapshot.as(JOB, () -> recount.compare(today()));
            var isWritten = transactions.as(JOB, () -> {
                figures.holdAlone();
                if (!recount.holds(found)) {
                    // What was moved meanwhile is moved in the totals before the next look.
                    fold.next(today());
                    return false;
                }
                figures.add(found.totals());
                marks.addAll(found.wrong());
                proofs.add(clock.instant(), occasion, found.figures(), found.differences());
                return true;
            });
            if (isWritten) {
                say(found, occasion);
                return found;
            }
        }
    }

    private static void say(Recount.Found found, Occasion occasion) {
        if (found.differences() > 0 && !occasion.mayDiffer()) {
            LOG.error(
                    "counted everything anew ({}): {} figures, {} differences, now put right",
                    occasion.id(),
                    found.figures(),
                    found.differences());
        }
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
