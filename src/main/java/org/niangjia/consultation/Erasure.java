package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.Follow.Outcome;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Header.Hold;
import org.niangjia.consultation.model.HoldNote;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * She has her request deleted. What is held as evidence stays under its key until the hold ends, but is gone for her:
 * what she reads, and what her code opens from then on, is the same, so that nobody who makes her delete it learns that
 * anything was kept (个人信息保护法 47: nothing but storing it is done any more).
 */
@Component
class Erasure {
    private final Requests requests;
    private final Visits visits;
    private final Shredding shredding;
    private final Keeping keeping;
    private final PrivacyNotices notices;
    private final ViewerTransactions transactions;
    private final DueTimes times;
    private final Audit audit;
    private final DeletionNotes notes;
    private final InstantSource clock;

    Erasure(
            Requests requests,
            Visits visits,
            Shredding shredding,
            Keeping keeping,
            PrivacyNotices notices,
            ViewerTransactions transactions,
            DueTimes times,
            Audit audit,
            DeletionNotes notes,
            InstantSource clock) {
        this.requests = requests;
        this.visits = visits;
        this.shredding = shredding;
        this.keeping = keeping;
        this.notices = notices;
        this.transactions = transactions;
        this.times = times;
        this.audit = audit;
        this.notes = notes;
        this.clock = clock;
    }

    Outcome delete(RequestId id) {
        var shredded = new ArrayList<Entry>(1);
        var outcome = transactions.as(Visits.holder(id), () -> {
            var request = requests.lock(id).filter(keeping::isHers).orElse(null);
            if (request == null) {
                return Outcome.OVER;
            }
            var hold = request.header().hold();
            if (hold != null && stays(request.header())) {
                erase(request, hold);
            } else {
                shredded.add(shredding.shred(Visits.holder(id), request, DeletionReason.HERS));
            }
            return Outcome.DONE;
        });
        shredded.forEach(notes::deleted);
        return outcome;
    }

    /** What she was told before she wrote holds: where no exception for evidence was named there is none. */
    private boolean stays(Header header) {
        return header.isHeld(WorkingCalendar.day(clock.instant())) && notices.nameEvidence(header.notice());
    }

    private void erase(Request request, Hold hold) {
        var id = request.id();
        var now = clock.instant();
        var here = request.organization().value();
        var state = Transitions.after(request.state(), Act.ERASED).orElseThrow();
        var step = new Step(Act.ERASED, now, null, here, here, "", null);
        var header = request.header().held(hold.withoutHer());
        requests.change(request, times.change(request, state, request.assignee(), header, step, Optional.empty()));
        visits.endAll(id);
        audit.done(Visits.holder(id), AuditedAct.of(Act.ERASED.label(), "request", id.value(), request.organization()));
        notes.hold(new HoldNote(Act.ERASED, id, now, null, hold.until()));
    }
}
