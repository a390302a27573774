package org.niangjia;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.installation.Attempt;

/**
 * What a restore does anew: by the ledger beside the keys, and by one that was named.
 *
 * @param found whether there is any ledger to go by
 */
record Ledgers(Set<Entry> deleted, Set<Aside> asides, Set<String> holds, boolean found) {

    /**
     * The keys that open the backup stay with it, so what was deleted from it is noted where they are. A named ledger in
     * which nothing can be read is a slip of the pen, never an empty one: with it, everything deleted would come back.
     */
    static Attempt<Ledgers> read(Path keys, Optional<Path> named) {
        var deleted = new LinkedHashSet<Entry>();
        var asides = new LinkedHashSet<Aside>();
        var holds = new LinkedHashSet<String>();
        if (named.isPresent()) {
            try {
                var ledger = new DeletionLedger(named.get());
                deleted.addAll(ledger.read());
                asides.addAll(ledger.readAsides());
                holds.addAll(ledger.readSealed());
            } catch (IOException e) {
                return Attempt.refused("launch.restore.ledger.named", named.get());
            }
            if (deleted.isEmpty() && asides.isEmpty() && holds.isEmpty()) {
                return Attempt.refused("launch.restore.ledger.named", named.get());
            }
        }
        var own = DeletionLedger.in(keys);
        var found = named.isPresent() || own.isThere();
        try {
            own.addMissing(deleted);
            own.addMissingAsides(asides);
            own.addMissingSealed(holds);
            deleted.addAll(own.read());
            asides.addAll(own.readAsides());
            holds.addAll(own.readSealed());
            return Attempt.done(new Ledgers(deleted, asides, holds, found));
        } catch (IOException e) {
            return Attempt.refused("launch.restore.ledger");
        }
    }
}
