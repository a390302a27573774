package org.niangjia.consultation;

import java.sql.Connection;
import org.niangjia.consultation.store.RequestsAtRest;
import org.niangjia.vault.Vault;

/** What a backup proves of the requests that it holds. */
public final class SampledRequests {
    private SampledRequests() {}

    /**
     * Decrypts everything of some requests.
     *
     * @param snapshot of a role that sees every row, in a transaction that goes on afterwards
     */
    public static OpenedSample open(Connection snapshot, Vault vault, int most) {
        return RequestsAtRest.within(snapshot, vault).openSome(most);
    }
}
