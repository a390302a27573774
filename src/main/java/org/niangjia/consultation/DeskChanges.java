package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Request.Change;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * The way of every act at a desk: lock the row, compare what she saw, ask the one table what follows, and write the
 * change with its step and its audit row, all in one transaction.
 */
@Component
class DeskChanges {
    private final Requests requests;
    private final ViewerTransactions transactions;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    DeskChanges(Requests requests, ViewerTransactions transactions, DueTimes times, Audit audit, InstantSource clock) {
        this.requests = requests;
        this.transactions = transactions;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /** What an act makes of a request. */
    record Draft(
            Header header,
            @Nullable AccountId assignee,
            String reason,
            @Nullable Message message,
            Step.@Nullable Outcome outcome) {
        Draft(Header header, @Nullable AccountId assignee, String reason) {
            this(header, assignee, reason, null, null);
        }

        /** It stays whose it is. */
        static Draft sameHands(Request request, Header header, String reason) {
            return new Draft(header, request.assignee() == null ? null : new AccountId(request.assignee()), reason);
        }
    }

    DeskOutcome act(Officer officer, RequestId id, int seen, Act act, Function<Request, Draft> work) {
        return onRequest(
                officer, id, seen, act, (request, state) -> changed(officer, request, act, state, work.apply(request)));
    }

    @Nullable
    String changed(Officer officer, Request request, Act act, State state, Draft draft) {
        requests.change(
                request,
                change(
                        officer,
                        request,
                        act,
                        state,
                        draft,
                        request.organization().value()));
        return null;
    }

    interface Attempt {
        /** The message key of a refusal; null: it is done. */
        @Nullable
        String make(Request request, State after);
    }

    DeskOutcome onRequest(Officer officer, RequestId id, int seen, Act act, Attempt attempt) {
        return onRequest(officer, id, seen, act, attempt, _ -> {});
    }

    /**
     * What changes two requests of her desk, one such act at a time there: two that end cannot each name the other as
     * going on, nor wait for each other's rows.
     */
    DeskOutcome onTwo(Officer officer, RequestId id, int seen, Act act, Attempt attempt) {
        return outcome(officer, id, act, desk -> {
            requests.oneAtATime(desk.organization());
            return attempted(officer, desk, id, seen, act, attempt, _ -> {});
        });
    }

    /** @param noted is told under which number the act stands in the audit record */
    DeskOutcome onRequest(Officer officer, RequestId id, int seen, Act act, Attempt attempt, LongConsumer noted) {
        return outcome(officer, id, act, desk -> attempted(officer, desk, id, seen, act, attempt, noted));
    }

    private DeskOutcome outcome(Officer officer, RequestId id, Act act, Function<DeskSight, DeskOutcome> work) {
        var outcome = DeskSight.of(officer)
                .map(desk -> transactions.as(officer, () -> work.apply(desk)))
                .orElseGet(DeskOutcome.NotThere::new);
        if (outcome instanceof DeskOutcome.NotThere) {
            audit.refused(officer, AuditedAct.of(act.label(), "request", id.value(), officer.organization()));
        }
        return outcome;
    }

    private DeskOutcome attempted(
            Officer officer, DeskSight desk, RequestId id, int seen, Act act, Attempt attempt, LongConsumer noted) {
        var request = requests.lock(desk, id).orElse(null);
        if (request == null) {
            return new DeskOutcome.NotThere();
        }
        if (request.version() != seen) {
            return new DeskOutcome.Changed();
        }
        var state = Transitions.after(request.state(), act).orElse(null);
        if (state == null) {
            return new DeskOutcome.Refused("consultation.desk.not-from-here");
        }
        var refusal = attempt.make(request, state);
        if (refusal != null) {
            return new DeskOutcome.Refused(refusal);
        }
        noted.accept(audit.done(officer, AuditedAct.of(act.label(), "request", id.value(), request.organization())));
        return new DeskOutcome.Done();
    }

    Change change(Officer officer, Request request, Act act, State state, Draft draft, UUID to) {
        var step = new Step(
                act,
                clock.instant(),
                officer.account().value(),
                request.organization().value(),
                to,
                draft.reason(),
                draft.outcome());
        var assignee = draft.assignee() == null ? null : draft.assignee().value();
        return times.change(request, state, assignee, draft.header(), step, Optional.ofNullable(draft.message()));
    }
}
