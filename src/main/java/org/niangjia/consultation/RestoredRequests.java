package org.niangjia.consultation;

import java.sql.Connection;
import java.util.Collection;
import org.niangjia.consultation.store.RequestsAtRest;
import org.niangjia.vault.Vault;

/** What a restore does with requests before the door opens. */
public final class RestoredRequests {
    private final RequestsAtRest requests;
    private final HoldNotes holds;

    /** Connections of the application's and the worker's role; the caller closes them. */
    public RestoredRequests(Connection app, Connection worker, Vault vault) {
        this.requests = new RequestsAtRest(app, worker, vault);
        this.holds = new HoldNotes(vault);
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

    /**
     * What came of the notes of holds.
     *
     * @param again how many were done again, of requests that did not know it
     * @param unread how many do not open with the keys that are here
     */
    public record Held(int again, int unread) {}

    /** Holds again what was held after the backup, lets go what was let go, and is gone for her what she had deleted. */
    public Held hold(Collection<String> sealed) {
        var notes = holds.open(sealed);
        return new Held(requests.hold(notes), sealed.size() - notes.size());
    }

    /** Decrypts everything of some requests. */
    public OpenedSample openSome(int most) {
        return requests.openSome(most);
    }
}
