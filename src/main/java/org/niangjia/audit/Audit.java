package org.niangjia.audit;

import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.store.AuditStore;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes the audit record. Rows of a receipt holder carry the day only: a time tells when she came. So do those of the
 * program's own acts on a request: a time tells how soon an answer was due, and thereby whose home is dangerous.
 */
@Service
public class Audit {
    private static final String REQUEST = "request";

    private final AuditStore store;
    private final InstantSource clock;

    Audit(AuditStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /**
     * The act is part of the running transaction: both are kept or neither.
     *
     * @return under which number it stands in the record
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long done(Viewer viewer, AuditedAct act) {
        return write(viewer, act, "done");
    }

    /** A refusal is kept although the act was not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Viewer viewer, AuditedAct act) {
        write(viewer, act, "refused");
    }

    private long write(Viewer viewer, AuditedAct act, String outcome) {
        var at = viewer instanceof Viewer.Job && act.objectKind().equals(REQUEST) ? today() : at(viewer);
        return store.add(new AuditStore.Row(at, kind(viewer), actor(viewer), act, outcome));
    }

    private Instant at(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Officer _, Viewer.Job _ -> clock.instant();
            case Viewer.ReceiptHolder _, Viewer.Visitor _ -> today();
        };
    }

    private Instant today() {
        return WorkingCalendar.day(clock.instant())
                .atStartOfDay(WorkingCalendar.SHANGHAI)
                .toInstant();
    }

    private static String kind(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Officer _ -> "officer";
            case Viewer.ReceiptHolder _ -> "receipt";
            case Viewer.Job _ -> "job";
            case Viewer.Visitor _ -> "visitor";
        };
    }

    private static @Nullable UUID actor(Viewer viewer) {
        return viewer instanceof Viewer.Officer officer ? officer.account().value() : null;
    }
}
