package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/** An officer's work on the requests of her own organisation. */
@Service
public class Desk {
    /** From here on nobody counts. */
    public static final int UNCOUNTED = 1_000;

    private static final int LONGEST_TEXT = 4_000;

    private final Requests requests;
    private final ViewerTransactions transactions;
    private final Organizations organizations;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    Desk(
            Requests requests,
            ViewerTransactions transactions,
            Organizations organizations,
            Topic.Topics topics,
            DueTimes times,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.transactions = transactions;
        this.organizations = organizations;
        this.topics = topics;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One page of a desk's list.
     *
     * @param more there are others behind it
     */
    public record Listed(List<Request.Summary> requests, boolean more) {
        public Listed {
            requests = List.copyOf(requests);
        }
    }

    public Listed list(Officer officer, Collection<State> states, boolean mineOnly, int offset, int limit) {
        var desk = desk(officer);
        if (desk.isEmpty()) {
            return new Listed(List.of(), false);
        }
        var assignee = mineOnly ? officer.account() : null;
        // One more than the page holds tells whether there is a next one.
        var found = transactions.as(officer, () -> requests.list(desk.get(), states, assignee, offset, limit + 1));
        return new Listed(found.subList(0, Math.min(limit, found.size())), found.size() > limit);
    }

    /** How many there are, without opening any; {@value #UNCOUNTED} stands for that many or more. */
    public int count(Officer officer, State... states) {
        return desk(officer)
                .map(desk -> transactions.as(officer, () -> requests.count(desk, List.of(states), UNCOUNTED)))
                .orElse(0);
    }

    public Optional<Request.Summary> findByNumber(Officer officer, String number) {
        return desk(officer)
                .flatMap(desk ->
                        transactions.as(officer, () -> requests.findByNumber(desk, RequestNumber.normalised(number))));
    }

    /** Whether {@link #open} would find it; opens nothing. */
    public boolean has(Officer officer, RequestId id) {
        return desk(officer).isPresent() && transactions.as(officer, () -> requests.isThere(id));
    }

    /** Opens the whole request; that is written down before she reads a word. */
    public Optional<Request> open(Officer officer, RequestId id) {
        return desk(officer)
                .flatMap(desk -> transactions.as(officer, () -> {
                    var request = requests.find(id);
                    request.ifPresent(found -> record(officer, found, "request.read"));
                    return request;
                }));
    }

    /** As it stands now, for a form that was overtaken. */
    public Optional<Integer> version(Officer officer, RequestId id) {
        return desk(officer)
                .flatMap(
                        desk -> transactions.as(officer, () -> requests.find(id).map(Request::version)));
    }

    public DeskOutcome claim(Officer officer, RequestId id, int seen) {
        return act(
                officer,
                id,
                seen,
                Act.CLAIMED,
                request -> new Draft(request.header(), officer.account(), "", null, null));
    }

    public DeskOutcome answer(Officer officer, RequestId id, int seen, String text) {
        return say(officer, id, seen, text, Act.ANSWERED);
    }

    public DeskOutcome askBack(Officer officer, RequestId id, int seen, String text) {
        return say(officer, id, seen, text, Act.ASKED_BACK);
    }

    public DeskOutcome markUrgent(Officer officer, RequestId id, int seen, String reason) {
        if (reason.isBlank()) {
            return new DeskOutcome.Refused("consultation.desk.reason-missing");
        }
        return act(officer, id, seen, Act.MARKED_URGENT, request -> {
            var due = times.firstAnswer(topic(request), true, clock.instant());
            return new Draft(request.header().markedUrgent(due), officerOr(request, officer), reason, null, null);
        });
    }

    public DeskOutcome close(Officer officer, RequestId id, int seen, Step.Outcome outcome, String reason) {
        return act(
                officer,
                id,
                seen,
                Act.CLOSED,
                request -> new Draft(request.header(), officerOr(request, officer), reason, null, outcome));
    }

    public DeskOutcome reopen(Officer officer, RequestId id, int seen, String reason) {
        return act(officer, id, seen, Act.REOPENED, request -> {
            var due = times.firstAnswer(topic(request), request.header().urgent(), clock.instant());
            return new Draft(request.header().due(due), officer.account(), reason, null, null);
        });
    }

    /** To another organisation: up, down or sideways. Its officers read it; ours no longer can. */
    public DeskOutcome handOver(Officer officer, RequestId id, int seen, OrganizationId to, String reason) {
        if (reason.isBlank()) {
            return new DeskOutcome.Refused("consultation.desk.reason-missing");
        }
        if (to.equals(officer.organization()) || organizations.find(to).isEmpty()) {
            return new DeskOutcome.Refused("consultation.desk.receiver-missing");
        }
        return transfer(officer, id, seen, to, reason, Act.HANDED_OVER);
    }

    /** "I know him or her": she can neither find nor open the request again, and it goes to someone else. */
    public DeskOutcome standAside(Officer officer, RequestId id, int seen, OrganizationId to) {
        if (organizations.find(to).isEmpty()) {
            return new DeskOutcome.Refused("consultation.desk.receiver-missing");
        }
        return transfer(officer, id, seen, to, "", Act.STOOD_ASIDE);
    }

    private record Draft(
            Header header,
            @Nullable AccountId assignee,
            String reason,
            @Nullable Message message,
            Step.@Nullable Outcome outcome) {}

    private DeskOutcome say(Officer officer, RequestId id, int seen, String text, Act act) {
        if (text.isBlank()) {
            return new DeskOutcome.Refused("consultation.desk.text-missing");
        }
        if (text.length() > LONGEST_TEXT) {
            return new DeskOutcome.Refused("consultation.desk.text-too-long");
        }
        return act(officer, id, seen, act, request -> {
            var now = clock.instant();
            var due = times.closure(topic(request), request.header().receivedAt());
            var header = act == Act.ANSWERED
                    ? request.header().answered(now, due)
                    : request.header().due(due);
            var message = new Message(Message.Author.DESK, now, text.strip());
            return new Draft(header, officer.account(), "", message, null);
        });
    }

    private DeskOutcome act(Officer officer, RequestId id, int seen, Act act, Function<Request, Draft> work) {
        return onRequest(officer, id, seen, act, (request, state) -> {
            var draft = work.apply(request);
            var here = request.organization().value();
            var change = change(officer, act, state, draft, here, here);
            requests.change(request, change);
        });
    }

    private DeskOutcome transfer(Officer officer, RequestId id, int seen, OrganizationId to, String reason, Act act) {
        return onRequest(officer, id, seen, act, (request, state) -> {
            var now = clock.instant();
            var due = times.firstAnswer(topic(request), request.header().urgent(), now);
            var draft = new Draft(request.header().due(due), null, reason, null, null);
            var change =
                    change(officer, act, state, draft, request.organization().value(), to.value());
            requests.handOver(request, to, change);
            if (act == Act.STOOD_ASIDE) {
                // Last: from here on the rows hide it from her, and she still had to hand it over.
                requests.exclude(id, officer.account(), DueTimes.day(now));
            }
        });
    }

    private interface Attempt {
        void make(Request request, State after);
    }

    private DeskOutcome onRequest(Officer officer, RequestId id, int seen, Act act, Attempt attempt) {
        if (desk(officer).isEmpty()) {
            return new DeskOutcome.NotThere();
        }
        return transactions.as(officer, () -> {
            var request = requests.lock(id).orElse(null);
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
            attempt.make(request, state);
            record(
                    officer,
                    request,
                    "request." + act.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            return new DeskOutcome.Done();
        });
    }

    private Change change(Officer officer, Act act, State state, Draft draft, java.util.UUID from, java.util.UUID to) {
        var step = new Step(
                act,
                clock.instant(),
                officer.account().value(),
                from,
                to,
                draft.reason().strip(),
                draft.outcome());
        return new Change(
                state,
                draft.assignee() == null ? null : draft.assignee().value(),
                draft.header(),
                step,
                Optional.ofNullable(draft.message()));
    }

    private void record(Officer officer, Request request, String action) {
        audit.done(officer, AuditedAct.of(action, "request", request.id().value(), request.organization()));
    }

    /** Requests have no wider reach than the own desk. */
    private static Optional<OrganizationId> desk(Officer officer) {
        return officer.reach(Permission.ANSWER_REQUESTS)
                .filter(Reach::showsRecords)
                .map(Reach::at);
    }

    private static AccountId officerOr(Request request, Officer officer) {
        return request.assignee() == null ? officer.account() : new AccountId(request.assignee());
    }

    private Topic topic(Request request) {
        return topics.get(request.header().topic());
    }
}
