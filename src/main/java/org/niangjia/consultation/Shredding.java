package org.niangjia.consultation;

import java.time.InstantSource;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** The one way in which a request goes, whyever: its key, its words and its visits, with a row that says so. */
@Component
class Shredding {
    private final Requests requests;
    private final Audit audit;
    private final InstantSource clock;

    Shredding(Requests requests, Audit audit, InstantSource clock) {
        this.requests = requests;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Within the transaction that locked it.
     *
     * @return for the ledger, once that is committed
     */
    Entry shred(Viewer by, Request locked, DeletionReason why) {
        var entry = new Entry(locked.id(), WorkingCalendar.day(clock.instant()), why);
        requests.shred(entry);
        audit.done(
                by,
                AuditedAct.of(Act.DELETED.label(), "request", locked.id().value(), locked.organization())
                        .because(why.key()));
        return entry;
    }
}
