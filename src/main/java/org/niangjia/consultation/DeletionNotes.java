package org.niangjia.consultation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicLong;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionLedger.Named;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.store.Deletions;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Keeps the ledger beside the keys in step with the database: with each deletion and each exclusion, and at each start. */
@Component
class DeletionNotes implements SmartInitializingSingleton {
    private static final Logger LOG = System.getLogger(DeletionNotes.class.getName());

    private static final Viewer.Job AT_START = new Viewer.Job("deletion-notes");

    /** Whoever lost the ledger has all of them missing. */
    private static final int AT_ONCE = 1_000;

    private final Deletions deletions;
    private final ViewerTransactions transactions;
    private final Optional<DeletionLedger> ledger;
    private final HoldNotes holds;

    DeletionNotes(
            Deletions deletions,
            ViewerTransactions transactions,
            Vault vault,
            @Value("${niangjia.keys.folder:}") String keyFolder) {
        this.deletions = deletions;
        this.holds = new HoldNotes(vault);
        this.transactions = transactions;
        this.ledger = keyFolder.isEmpty() ? Optional.empty() : Optional.of(DeletionLedger.in(Path.of(keyFolder)));
    }

    /** After the commit: the ledger never names a request that is still there. */
    void deleted(Entry entry) {
        deleted(List.of(entry));
    }

    /** Of which the ledger cannot know yet: it is not read for them. */
    void deleted(List<Entry> entries) {
        try {
            if (ledger.isPresent()) {
                ledger.get().add(entries);
            }
        } catch (IOException e) {
            notNoted();
        }
    }

    /**
     * Before the commit: a note of what was not done keeps out one who said that she knows her, and no note may be
     * missing. Which exclusions there are is shown to no job that could add what is missing later.
     */
    void standsAside(RequestId request, AccountId account, LocalDate day) {
        try {
            if (ledger.isPresent()) {
                ledger.get().addAside(new Aside(request, account, day));
            }
        } catch (IOException e) {
            LOG.log(Level.ERROR, "who stands aside could not be noted beside the keys; an older backup lets her in");
        }
    }

    /**
     * Of a hold, and of what she had deleted while it was held: before the commit, for what is missing there is destroyed,
     * or comes back, with an older backup. That it was let go: afterwards, else what is held still would be destroyed.
     */
    void hold(HoldNote note) {
        try {
            if (ledger.isPresent()) {
                ledger.get().addSealed(List.of(holds.sealed(note)));
            }
        } catch (IOException e) {
            LOG.log(
                    Level.ERROR,
                    "a hold, or its end, could not be noted beside the keys; an older backup knows nothing of it");
        }
    }

    /**
     * In the caller's transaction, which sees all deletions.
     *
     * @param noted how many of them stand in the ledger; empty: it is not there, or cannot be read
     */
    record Tally(long deleted, OptionalLong noted) {}

    Tally tally() {
        var deleted = new AtomicLong();
        var noted = new AtomicLong();
        var named = isThere() ? named() : Optional.<Named>empty();
        deletions.each(entry -> {
            deleted.incrementAndGet();
            noted.addAndGet(named.isPresent() && named.get().has(entry.request()) ? 1 : 0);
        });
        return new Tally(deleted.get(), named.isPresent() ? OptionalLong.of(noted.get()) : OptionalLong.empty());
    }

    private boolean isThere() {
        return ledger.isPresent() && ledger.get().isThere();
    }

    private Optional<Named> named() {
        try {
            return ledger.isPresent() ? Optional.of(ledger.get().named()) : Optional.empty();
        } catch (IOException e) {
            LOG.log(Level.ERROR, "the deletions noted beside the keys cannot be read");
            return Optional.empty();
        }
    }

    /** What was deleted when the program ended before the note. */
    @Override
    public void afterSingletonsInstantiated() {
        named().ifPresent(named -> transactions.as(AT_START, () -> noteMissing(named)));
    }

    private void noteMissing(Named named) {
        var missing = new ArrayList<Entry>();
        deletions.each(entry -> {
            if (!named.has(entry)) {
                missing.add(entry);
            }
            if (missing.size() == AT_ONCE) {
                deleted(missing);
                missing.clear();
            }
        });
        deleted(missing);
    }

    private static void notNoted() {
        LOG.log(Level.ERROR, "a deletion could not be noted beside the keys; the next start tries again");
    }
}
