package org.niangjia.audit;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import org.niangjia.audit.store.SealStore;
import org.niangjia.vault.Vault;

/** Ends the record of the server that a backup came from, and notes the new head beside the keys. */
public final class RestoredAudit {
    private RestoredAudit() {}

    /** The note of before stays beside it: it tells how far the record once went. */
    public static AuditHead seal(Connection worker, Vault vault, HeadFile file, Instant now)
            throws SQLException, IOException {
        worker.setAutoCommit(false);
        var head = new Sealing(SealStore.on(worker), vault).restored(now);
        worker.commit();
        var before = file.read();
        if (before.isPresent()) {
            new HeadFile(file.path().resolveSibling("audit-head-before-restore")).write(before.get());
        }
        file.write(head);
        return head;
    }
}
