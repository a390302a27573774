package org.niangjia.measure;

import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Marks in the database: a change and its mark are committed together. */
@Component
class RecordedMarks implements Marks {
    private final MarkStore store;
    private final FoldingBell bell;
    private final Set<String> modules;

    RecordedMarks(MarkStore store, FoldingBell bell, Catalogue catalogue) {
        this.store = store;
        this.bell = bell;
        this.modules = catalogue.sources().stream()
                .map(source -> source.view().schema())
                .collect(Collectors.toSet());
    }

    @Override
    public void mark(String module, OrganizationId organization) {
        if (!modules.contains(module)) {
            throw new IllegalArgumentException("nothing is counted of " + module);
        }
        if (!TransactionSynchronizationManager.isSynchronizationActive() || !store.isInItsTransaction()) {
            throw new IllegalStateException("a mark belongs into the transaction of what it marks");
        }
        store.add(module, organization);
        bell.ringAfterCommit();
    }
}
