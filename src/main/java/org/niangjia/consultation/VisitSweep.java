package org.niangjia.consultation;

import java.time.InstantSource;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.store.FollowStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Forgets visits that ended by themselves: who looked, and on which day, is nobody's business afterwards. */
@Component
class VisitSweep {
    private static final Viewer.Job SWEEP = new Viewer.Job("visit-sweep");

    private final FollowStore visits;
    private final ViewerTransactions transactions;
    private final InstantSource clock;

    VisitSweep(FollowStore visits, ViewerTransactions transactions, InstantSource clock) {
        this.visits = visits;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** One that began before midnight may still be open: only the day before yesterday's and older are surely over. */
    @Scheduled(fixedDelay = 3_600_000)
    void sweep() {
        var yesterday = DueTimes.day(clock.instant()).minusDays(1);
        transactions.as(SWEEP, () -> visits.forgetBefore(yesterday));
    }
}
