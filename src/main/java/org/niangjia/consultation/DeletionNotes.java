package org.niangjia.consultation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the ledger beside the keys in step with the database: with each deletion and each exclusion, and at each start. */
@Component
class DeletionNotes implements SmartInitializingSingleton {
    private static final Logger LOG = System.getLogger(DeletionNotes.class.getName());

    private static final Viewer.Job AT_START = new Viewer.Job("deletion-notes");

    private final Deletions deletions;
    private final ViewerTransactions transactions;
    private final Optional<DeletionLedger> ledger;

    DeletionNotes(
            Deletions deletions, ViewerTransactions transactions, @Value("${niangjia.keys.folder:}") String keyFolder) {
        this.deletions = deletions;
        this.transactions = transactions;
        this.ledger = keyFolder.isEmpty() ? Optional.empty() : Optional.of(DeletionLedger.in(Path.of(keyFolder)));
    }

    /** After the commit: the ledger never names a request that is still there. */
    void deleted(RequestId request, LocalDate day) {
        note(List.of(new Entry(request, day)));
    }

    /**
     * Before the commit: a note of what was not done keeps out one who said that she knows her, and no note may be
     * missing. Which exclusions there are is shown to no job that could add what is missing later.
     */
    void standsAside(RequestId request, AccountId account, LocalDate day) {
        try {
            if (ledger.isPresent()) {
                ledger.get().addMissingAsides(List.of(new Aside(request, account, day)));
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "who stands aside could not be noted beside the keys; an older backup lets her in");
        }
    }

    /** What was deleted when the program ended before the note. */
    @Override
    public void afterSingletonsInstantiated() {
        note(transactions.as(AT_START, deletions::list));
    }

    private void note(List<Entry> entries) {
        try {
            if (ledger.isPresent()) {
                ledger.get().addMissing(entries);
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "a deletion could not be noted beside the keys; the next start tries again");
        }
    }
}
