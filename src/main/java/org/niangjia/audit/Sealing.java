package org.niangjia.audit;

import java.time.Instant;
import java.util.Optional;
import org.niangjia.audit.store.Seal;
import org.niangjia.audit.store.Seal.Batch;
import org.niangjia.audit.store.SealStore;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.Vault;

/** Makes the next seal, inside a transaction of the caller's. */
final class Sealing {
    private final SealStore store;
    private final KeyedHash hash;

    Sealing(SealStore store, Vault vault) {
        this.store = store;
        this.hash = hash(vault);
    }

    static KeyedHash hash(Vault vault) {
        return vault.keyedHash("audit.seal");
    }

    /** Seals what has been committed below the snapshot horizon; empty if there is nothing, or somebody else is at it. */
    Optional<AuditHead> next(Instant now) {
        if (!store.tryLock()) {
            return Optional.empty();
        }
        var last = store.newest().orElse(Seal.NONE);
        var horizon = store.horizon();
        var batch = store.batch(last.floorId(), Long.MAX_VALUE, last.horizon(), horizon);
        return batch.events() == 0
                ? Optional.empty()
                : Optional.of(add(last.next(horizon, last.floorId(), batch, now), batch));
    }

    /**
     * After a restore: every event that was restored has been committed, whatever its transaction was called; from here
     * on this server's own transactions count.
     */
    AuditHead restored(Instant now) {
        if (!store.tryLock()) {
            throw new IllegalStateException("somebody seals while a backup is restored");
        }
        var last = store.newest().orElse(Seal.NONE);
        var floor = Math.max(last.floorId(), store.lastEvent());
        var batch = store.batch(last.floorId(), floor, last.horizon(), SealStore.NO_END);
        return add(last.next(store.horizon(), floor, batch, now), batch);
    }

    private AuditHead add(Seal open, Batch batch) {
        var digest = hash.of(open.message(batch));
        var seal = open.sealed(digest.keyId().toString(), digest.bytes());
        store.add(seal);
        return seal.head();
    }
}
