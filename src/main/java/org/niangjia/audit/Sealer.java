package org.niangjia.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicBoolean;
import org.niangjia.audit.store.Seal;
import org.niangjia.audit.store.SealStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Seals the audit record each second, on whichever node gets the lock, and writes its head beside the keys. */
@Component
class Sealer {
    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Viewer.Job JOB = new Viewer.Job("audit-sealer");

    private final ViewerTransactions transactions;
    private final SealStore store;
    private final Sealing sealing;
    private final InstantSource clock;
    private final String keyFolder;
    private final AtomicBoolean troubled = new AtomicBoolean();

    Sealer(
            @Qualifier("worker") ViewerTransactions transactions,
            SealStore store,
            Vault vault,
            InstantSource clock,
            @Value("${niangjia.keys.folder:}") String keyFolder) {
        this.transactions = transactions;
        this.store = store;
        this.sealing = new Sealing(store, vault);
        this.clock = clock;
        this.keyFolder = keyFolder;
    }

    @Scheduled(fixedDelay = 1000)
    void eachSecond() {
        try {
            transactions.as(JOB, () -> sealing.next(clock.instant()));
            boolean written = keyFolder.isEmpty() || transactions.as(JOB, this::writeHead);
            if (written && troubled.getAndSet(false)) {
                // As loud as the trouble: whoever read of it looks for this line.
                LOG.warn("the audit record is sealed again");
            }
        } catch (RuntimeException e) {
            // Whatever it was: the next second tries again, and the record stays as it is.
            trouble("the audit record cannot be sealed now: " + e.getClass().getSimpleName());
        }
    }

    /** Whether all is well. Behind what is committed. A file that does not fit the database stays as it is, for whoever verifies. */
    private boolean writeHead() {
        var file = HeadFile.in(Path.of(keyFolder));
        var newest = store.newest().map(Seal::head).orElse(AuditHead.NONE);
        try {
            var known = file.read().orElse(AuditHead.NONE);
            if (newest.equals(known)) {
                return true;
            }
            var fits = known.equals(AuditHead.NONE) && !Files.exists(file.path())
                    || store.find(known.number())
                            .map(seal -> seal.head().equals(known))
                            .orElse(false);
            if (fits) {
                file.write(newest);
                return true;
            }
            trouble("the head of the audit seals beside the keys does not fit the database: run audit verify");
        } catch (IOException e) {
            trouble("the head of the audit seals cannot be written beside the keys");
        }
        return false;
    }

    /** Said once, not each second. */
    private void trouble(String what) {
        if (!troubled.getAndSet(true)) {
            LOG.error(what);
        }
    }
}
