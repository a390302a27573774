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

/** Writes the audit record. Rows of a receipt holder carry the day only: a time tells when she came. */
@Service
public class Audit {
    private final AuditStore store;
    private final InstantSource clock;

    Audit(AuditStore store, InstantSource clock) {
        this.store = store;
        this.clock = clock;
    }

    /** The act is part of the running transaction: both are kept or neither. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void done(Viewer viewer, AuditedAct act) {
        write(viewer, act, "done");
    }

    /** A refusal is kept although the act was not. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public void refused(Viewer viewer, AuditedAct act) {
        write(viewer, act, "refused");
    }

    private void write(Viewer viewer, AuditedAct act, String outcome) {
        store.add(new AuditStore.Row(at(viewer), kind(viewer), actor(viewer), act, outcome));
    }

    private Instant at(Viewer viewer) {
        return switch (viewer) {
            case Viewer.Officer _, Viewer.Job _ -> clock.instant();
            case Viewer.ReceiptHolder _, Viewer.Visitor _ ->
                clock.instant()
                        .atZone(WorkingCalendar.SHANGHAI)
                        .toLocalDate()
                        .atStartOfDay(WorkingCalendar.SHANGHAI)
                        .toInstant();
        };
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
