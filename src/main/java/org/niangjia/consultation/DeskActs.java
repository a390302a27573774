package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
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
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** What an officer does with a request of her own organisation. */
@Service
public class DeskActs {
    private static final int LONGEST_TEXT = 4_000;

    private final Requests requests;
    private final ReceivingDesks receiving;
    private final ViewerTransactions transactions;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final DeletionNotes notes;
    private final Audit audit;
    private final InstantSource clock;

    DeskActs(
            Requests requests,
            ReceivingDesks receiving,
            ViewerTransactions transactions,
            Topic.Topics topics,
            DueTimes times,
            DeletionNotes notes,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.receiving = receiving;
        this.transactions = transactions;
        this.topics = topics;
        this.times = times;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    public DeskOutcome claim(Officer officer, RequestId id, int seen) {
        return act(officer, id, seen, Act.CLAIMED, request -> new Draft(request.header(), officer.account(), ""));
    }

    public DeskOutcome answer(Officer officer, RequestId id, int seen, String text) {
        return say(officer, id, seen, text, Act.ANSWERED);
    }

    public DeskOutcome askBack(Officer officer, RequestId id, int seen, String text) {
        return say(officer, id, seen, text, Act.ASKED_BACK);
    }

    public DeskOutcome markUrgent(Officer officer, RequestId id, int seen, String why) {
        return because(
                why,
                reason -> act(officer, id, seen, Act.MARKED_URGENT, request -> {
                    var header = times.markedUrgent(request, topic(request), clock.instant());
                    return new Draft(header, officerOr(request, officer), reason);
                }));
    }

    /**
     * Never without a word to her: an answer since she last wrote, or this one.
     *
     * @param lastWords she reads them; may be empty if she has an answer
     */
    public DeskOutcome close(Officer officer, RequestId id, int seen, Step.Outcome outcome, String lastWords) {
        var text = TypedText.clean(lastWords);
        if (text.length() > LONGEST_TEXT) {
            return new DeskOutcome.Refused("consultation.desk.text-too-long");
        }
        return onRequest(officer, id, seen, Act.CLOSED, (request, state) -> {
            if (text.isEmpty() && !request.hasAnswer()) {
                return "consultation.desk.last-words-missing";
            }
            var now = clock.instant();
            var header = request.header();
            var message = text.isEmpty() ? null : new Message(Message.Author.DESK, now, text);
            var draft = new Draft(
                    message == null ? header : header.answered(now, header.dueAt()),
                    officerOr(request, officer),
                    "",
                    message,
                    outcome);
            return changed(officer, request, Act.CLOSED, state, draft);
        });
    }

    public DeskOutcome reopen(Officer officer, RequestId id, int seen, String why) {
        return because(
                why,
                reason -> act(officer, id, seen, Act.REOPENED, request -> {
                    var due = times.firstAnswer(topic(request), request.header().urgent(), clock.instant());
                    return new Draft(request.header().due(due), officer.account(), reason);
                }));
    }

    /** To another organisation: up, down or sideways. Its officers read it; ours no longer can. */
    public DeskOutcome handOver(Officer officer, RequestId id, int seen, OrganizationId to, String why) {
        return because(
                why,
                reason -> to.equals(officer.organization())
                        ? new DeskOutcome.Refused("consultation.desk.receiver-missing")
                        : transfer(officer, id, seen, to, reason, Act.HANDED_OVER));
    }

    /** "I know him or her": she can neither find nor open the request again, and it goes to someone else. */
    public DeskOutcome standAside(Officer officer, RequestId id, int seen, OrganizationId to) {
        return transfer(officer, id, seen, to, "", Act.STOOD_ASIDE);
    }

    private static DeskOutcome because(String why, Function<String, DeskOutcome> act) {
        return given(why, "consultation.desk.reason-missing", act);
    }

    /** What she typed, cleaned, if there is something and not too much of it. */
    private static DeskOutcome given(String typed, String missing, Function<String, DeskOutcome> act) {
        var text = TypedText.clean(typed);
        if (text.isEmpty()) {
            return new DeskOutcome.Refused(missing);
        }
        return text.length() > LONGEST_TEXT
                ? new DeskOutcome.Refused("consultation.desk.text-too-long")
                : act.apply(text);
    }

    private record Draft(
            Header header,
            @Nullable AccountId assignee,
            String reason,
            @Nullable Message message,
            Step.@Nullable Outcome outcome) {
        Draft(Header header, @Nullable AccountId assignee, String reason) {
            this(header, assignee, reason, null, null);
        }
    }

    private DeskOutcome say(Officer officer, RequestId id, int seen, String typed, Act act) {
        return given(
                typed,
                "consultation.desk.text-missing",
                text -> act(officer, id, seen, act, request -> {
                    var now = clock.instant();
                    var due = times.closure(topic(request), Step.openSince(request.steps()));
                    var header = act == Act.ANSWERED
                            ? request.header().answered(now, due)
                            : request.header().due(due);
                    return new Draft(header, officer.account(), "", new Message(Message.Author.DESK, now, text), null);
                }));
    }

    private DeskOutcome act(Officer officer, RequestId id, int seen, Act act, Function<Request, Draft> work) {
        return onRequest(
                officer, id, seen, act, (request, state) -> changed(officer, request, act, state, work.apply(request)));
    }

    private @Nullable String changed(Officer officer, Request request, Act act, State state, Draft draft) {
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

    private DeskOutcome transfer(Officer officer, RequestId id, int seen, OrganizationId to, String reason, Act act) {
        return onRequest(officer, id, seen, act, (request, state) -> {
            var before = requests.transfer(id);
            var refusal = act == Act.STOOD_ASIDE
                    ? receiving.refusalAside(officer, request.header(), to, before)
                    : receiving.refusal(request.header(), to, before);
            if (refusal != null) {
                return refusal;
            }
            var now = clock.instant();
            var draft = new Draft(received(request, state, now), null, reason);
            requests.handOver(request, to, change(officer, request, act, state, draft, to.value()));
            if (act == Act.STOOD_ASIDE) {
                requests.exclude(id, officer.account(), DueTimes.day(now));
                notes.standsAside(id, officer.account(), DueTimes.day(now));
            }
            return null;
        });
    }

    /** What she was promised holds for the receiver too; what nobody owed her is owed from now. */
    private Header received(Request request, State after, Instant now) {
        var header = request.header();
        if (!after.waitsForDesk()) {
            return header;
        }
        var fresh = times.firstAnswer(topic(request), header.urgent(), now);
        var promised = request.state().waitsForDesk() && header.dueAt().isBefore(fresh);
        return promised ? header : header.due(fresh);
    }

    private interface Attempt {
        /** The message key of a refusal; null: it is done. */
        @Nullable
        String make(Request request, State after);
    }

    private DeskOutcome onRequest(Officer officer, RequestId id, int seen, Act act, Attempt attempt) {
        var outcome = DeskSight.of(officer)
                .<DeskOutcome>map(
                        desk -> transactions.as(officer, () -> attempted(officer, desk, id, seen, act, attempt)))
                .orElseGet(DeskOutcome.NotThere::new);
        if (outcome instanceof DeskOutcome.NotThere) {
            audit.refused(officer, AuditedAct.of(act.label(), "request", id.value(), officer.organization()));
        }
        return outcome;
    }

    private DeskOutcome attempted(Officer officer, DeskSight desk, RequestId id, int seen, Act act, Attempt attempt) {
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
        audit.done(officer, AuditedAct.of(act.label(), "request", id.value(), request.organization()));
        return new DeskOutcome.Done();
    }

    private Change change(Officer officer, Request request, Act act, State state, Draft draft, UUID to) {
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

    private static AccountId officerOr(Request request, Officer officer) {
        return request.assignee() == null ? officer.account() : new AccountId(request.assignee());
    }

    private Topic topic(Request request) {
        return topics.get(request.header().topic());
    }
}
