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
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Gives a request to another desk, and with it what was closed as the same matter. */
@Component
class PassingOn {
    private final Requests requests;
    private final Doubles doubles;
    private final ReceivingDesks receiving;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    PassingOn(
            Requests requests,
            Doubles doubles,
            ReceivingDesks receiving,
            DueTimes times,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.doubles = doubles;
        this.receiving = receiving;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * With what her act makes of it; whoever stood aside from any of its doubles stands aside from it at its new desk too.
     * The transaction sees any of them then.
     */
    void pass(Request locked, OrganizationId to, Request.Change change, Viewer by) {
        requests.transfer(locked.id());
        requests.handOver(locked, to, change);
        follow(locked, to, by);
        doubles.standAsideAlike(locked);
    }

    /** By the program, as it stands. False: that act is not possible then. */
    boolean pass(Request locked, OrganizationId to, Act act, Viewer.Job by) {
        return asItStands(locked, to, act, "", by)
                .map(change -> {
                    pass(locked, to, change, by);
                    return true;
                })
                .orElse(false);
    }

    private void follow(Request goesOn, OrganizationId to, Viewer by) {
        for (var found : doubles.of(goesOn)) {
            var aside = requests.transfer(found.id());
            // One that was opened again is not even locked: it may be ending as the same as this one just now.
            requests.lock(found.id())
                    .filter(twin -> twin.isDoubleOf(goesOn))
                    .filter(twin -> twin.organization().equals(to)
                            || receiving.mayFollow(twin.header(), to, aside, WorkingCalendar.day(clock.instant())))
                    .ifPresent(twin -> follow(twin, goesOn, to, by));
        }
    }

    private void follow(Request twin, Request goesOn, OrganizationId to, Viewer by) {
        if (!twin.organization().equals(to)) {
            asItStands(twin, to, Act.FOLLOWED, goesOn.number(), by)
                    .ifPresent(change -> requests.handOver(twin, to, change));
        }
        follow(twin, to, by);
    }

    /**
     * With its row in the record; a job of the program tells that nothing of which request it was. Empty: that act is not
     * possible as it stands.
     */
    private Optional<Request.Change> asItStands(Request locked, OrganizationId to, Act act, String reason, Viewer by) {
        var officer = by instanceof Officer hers ? hers.account().value() : null;
        var step = new Step(act, clock.instant(), officer, locked.organization().value(), to.value(), reason, null);
        // Whoever had it in hand has it no more, but where it goes on as it stands.
        var assignee = act == Act.INHERITED ? locked.assignee() : null;
        var change = Transitions.after(locked.state(), act)
                .map(state -> times.change(locked, state, assignee, locked.header(), step, Optional.empty()));
        if (change.isPresent()) {
            audit.done(
                    by,
                    officer == null
                            ? AuditedAct.unnamed(act.label(), "request")
                            : AuditedAct.of(act.label(), "request", locked.id().value(), locked.organization()));
        }
        return change;
    }
}
