package org.niangjia.consultation;

import java.sql.Connection;
import java.util.Collection;
import org.niangjia.consultation.store.RequestsAtRest;
import org.niangjia.vault.Vault;

/** What a restore does with requests before the door opens. */
public final class RestoredRequests {
    private final RequestsAtRest requests;

    /** Connections of the application's and the worker's role; the caller closes them. */
    public RestoredRequests(Connection app, Connection worker, Vault vault) {
        this.requests = new RequestsAtRest(app, worker, vault);
    }

    /**
     * Shreds again what was deleted after the backup.
     *
     * @return how many of them the backup still held
     */
    public int shred(Collection<DeletionLedger.Entry> deleted) {
        return requests.shred(deleted);
    }

    /**
     * Keeps out again who stood aside after the backup.
     *
     * @return how many notes were of requests that the backup holds
     */
    public int setAside(Collection<DeletionLedger.Aside> asides) {
        return requests.setAside(asides);
    }

    /** Decrypts everything of some requests. */
    public OpenedSample openSome(int most) {
        return requests.openSome(most);
    }
}
