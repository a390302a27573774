package org.niangjia.audit;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.AuditReport.Fault;
import org.niangjia.audit.AuditReport.Head;
import org.niangjia.audit.AuditReport.Kind;
import org.niangjia.audit.store.Seal;
import org.niangjia.audit.store.Seal.Batch;
import org.niangjia.audit.store.SealStore;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.KeyedHash;
import org.niangjia.vault.SecretDamaged;
import org.niangjia.vault.Vault;

/**
 * Recomputes every seal from the events. Reads only; the connection is in one snapshot and belongs to a role that sees
 * every row. One use.
 */
public final class AuditVerification {
    private static final int ENOUGH = 100;

    private final SealStore store;
    private final KeyedHash hash;
    private final List<Fault> faults = new ArrayList<>();
    private long covered;

    public AuditVerification(Connection connection, Vault vault) {
        this.store = SealStore.on(connection);
        this.hash = Sealing.hash(vault);
    }

    /** The newest seal in the snapshot of this connection. */
    public static AuditHead head(Connection connection) {
        return SealStore.on(connection).newest().map(Seal::head).orElse(AuditHead.NONE);
    }

    /** The same of a database about which nothing is known; empty if this connection cannot look at the seals. */
    public static Optional<AuditHead> findHead(Connection connection) {
        return SealStore.on(connection).canBeRead() ? Optional.of(head(connection)) : Optional.empty();
    }

    /** @param noted what the file beside the keys said before this snapshot was taken */
    public AuditReport verify(Optional<AuditHead> noted) {
        var last = Seal.NONE;
        var seals = 0L;
        var notedDigest = "";
        for (var page = store.after(0); !page.isEmpty(); page = store.after(last.number())) {
            for (var seal : page) {
                check(last, seal);
                if (noted.isPresent() && seal.number() == noted.get().number()) {
                    notedDigest = seal.head().digest();
                }
                last = seal;
                seals++;
            }
        }
        var unsealed = store.batch(last.floorId(), Long.MAX_VALUE, last.horizon(), SealStore.NO_END)
                .events();
        var events = store.events();
        if (events != covered + unsealed) {
            fault(Kind.OUTSIDE, last.number());
        }
        return new AuditReport(events, seals, unsealed, faults, head(noted, notedDigest, last), last.number());
    }

    private void check(Seal last, Seal seal) {
        if (seal.number() != last.number() + 1 || !Arrays.equals(seal.previous(), last.digest())) {
            fault(Kind.CHAIN, seal.number());
        }
        var restored = seal.floorId() != last.floorId();
        var batch = store.batch(
                last.floorId(),
                restored ? seal.floorId() : store.floorAbove(last.floorId()),
                last.horizon(),
                restored ? SealStore.NO_END : seal.horizon());
        covered += batch.events();
        try {
            if (!matches(seal, batch)) {
                var more = Integer.compare(batch.events(), seal.events());
                fault(more == 0 ? Kind.CHANGED : more < 0 ? Kind.MISSING : Kind.ADDED, seal.number());
            }
        } catch (SecretDamaged e) {
            fault(Kind.KEY, seal.number());
        }
    }

    private boolean matches(Seal seal, Batch batch) {
        var digest = KeyedDigest.of(seal.digest());
        return batch.events() == seal.events()
                && seal.keyId().equals(digest.keyId().toString())
                && hash.matches(digest, seal.message(batch));
    }

    private void fault(Kind kind, long seal) {
        if (faults.size() < ENOUGH) {
            faults.add(new Fault(kind, seal));
        }
    }

    private static Head head(Optional<AuditHead> noted, String digestThere, Seal last) {
        if (noted.isEmpty()) {
            return last.number() == 0 ? Head.NOTHING_SEALED : Head.FILE_MISSING;
        }
        var head = noted.get();
        if (head.number() > last.number()) {
            return Head.FILE_AHEAD;
        }
        if (!head.digest().equals(digestThere) || head.number() == 0) {
            return Head.DIFFERENT;
        }
        return head.number() == last.number() ? Head.EQUAL : Head.FILE_BEHIND;
    }
}
