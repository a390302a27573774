package org.niangjia.measure;

import org.niangjia.measure.store.MarkStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks in the database: a change and its mark are committed together. */
@Component
class RecordedMarks implements Marks {
    private final MarkStore store;
    private final FoldingBell bell;

    RecordedMarks(MarkStore store, FoldingBell bell) {
        this.store = store;
        this.bell = bell;
    }

    @Override
    public void mark(OrganizationId organization) {
        if (!TransactionSynchronizationManager.isSynchronizationActive() || !store.isInItsTransaction()) {
            throw new IllegalStateException("a mark belongs into the transaction of what it marks");
        }
        store.add(organization);
        bell.ringAfterCommit();
    }
}
