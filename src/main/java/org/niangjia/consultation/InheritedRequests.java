package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.organization.Inheritance;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Component;

/**
 * A desk ends with its federation: all that lies there goes to the heir, what has ended too, for she may write again and
 * what is held has to be let go by somebody. It stays as it is; whoever had it in hand works there no more.
 */
@Component
class InheritedRequests implements Inheritance {
    private static final Viewer.Job JOB = new Viewer.Job("inheritance");

    private final Requests requests;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    InheritedRequests(Requests requests, DueTimes times, Audit audit, InstantSource clock) {
        this.requests = requests;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void pass(OrganizationId ended, OrganizationId heir) {
        for (var id : requests.allAt(ended)) {
            requests.transfer(id);
            // One that is damaged stays: it must not keep the federation from ending.
            requests.findIfItOpens(id).flatMap(_ -> requests.lock(id)).ifPresent(request -> pass(request, heir));
        }
    }

    private void pass(Request request, OrganizationId heir) {
        var state = Transitions.after(request.state(), Act.INHERITED).orElseThrow();
        var step = new Step(
                Act.INHERITED, clock.instant(), null, request.organization().value(), heir.value(), "", null);
        var change = times.change(request, state, request.assignee(), request.header(), step, Optional.empty());
        requests.handOver(request, heir, change);
        audit.done(JOB, AuditedAct.unnamed(Act.INHERITED.label(), "request"));
    }
}
