package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.DeskChanges.Draft;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.TypedText;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/** What an officer does with a request of her own organisation. */
@Service
public class DeskActs {
    private static final int LONGEST_TEXT = 4_000;

    private final DeskChanges changes;
    private final PassingOn passing;
    private final ReceivingDesks receiving;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Keeping keeping;
    private final Doubles doubles;
    private final InstantSource clock;

    DeskActs(
            DeskChanges changes,
            PassingOn passing,
            ReceivingDesks receiving,
            Topic.Topics topics,
            DueTimes times,
            Keeping keeping,
            Doubles doubles,
            InstantSource clock) {
        this.changes = changes;
        this.passing = passing;
        this.receiving = receiving;
        this.topics = topics;
        this.times = times;
        this.keeping = keeping;
        this.doubles = doubles;
        this.clock = clock;
    }

    public DeskOutcome claim(Officer officer, RequestId id, int seen) {
        return changes.act(
                officer, id, seen, Act.CLAIMED, request -> new Draft(request.header(), officer.account(), ""));
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
                reason -> changes.act(officer, id, seen, Act.MARKED_URGENT, request -> {
                    var header = times.markedUrgent(request, topic(request), clock.instant());
                    return new Draft(header, officerOr(request, officer), reason);
                }));
    }

    /**
     * Never without a word to her: an answer since she last wrote, or this one, or an outcome that says itself.
     *
     * @param lastWords she reads them; may be empty if she has an answer
     */
    public DeskOutcome close(Officer officer, RequestId id, int seen, Step.Outcome outcome, String lastWords) {
        return close(officer, id, seen, outcome, lastWords, "");
    }

    /**
     * She asked twice: it ends here and goes on in the other one, whose desk can open it too. Neither receipt opens the
     * other's page.
     */
    public DeskOutcome closeAsSame(Officer officer, RequestId id, int seen, String other, String lastWords) {
        return close(officer, id, seen, Step.Outcome.SAME_MATTER, lastWords, other);
    }

    private DeskOutcome close(
            Officer officer, RequestId id, int seen, Step.Outcome outcome, String lastWords, String other) {
        var text = TypedText.clean(lastWords);
        if (text.length() > LONGEST_TEXT) {
            return new DeskOutcome.Refused("consultation.desk.text-too-long");
        }
        return outcome == Step.Outcome.SAME_MATTER
                ? changes.onTwo(officer, id, seen, Act.CLOSED, (request, state) -> {
                    var goesOn = doubles.goesOn(officer, request, other).orElse(null);
                    if (goesOn == null) {
                        return "consultation.desk.other-missing";
                    }
                    var refusal = doubles.join(officer, request, goesOn);
                    return refusal == null ? end(officer, request, state, outcome, text, goesOn.number()) : refusal;
                })
                : changes.onRequest(officer, id, seen, Act.CLOSED, (request, state) -> {
                    if (text.isEmpty() && !request.hasAnswer() && !outcome.saysItself()) {
                        return "consultation.desk.last-words-missing";
                    }
                    if (outcome == Step.Outcome.NOT_A_REQUEST
                            && request.header().urgent()) {
                        return "consultation.desk.urgent-is-real";
                    }
                    return end(officer, request, state, outcome, text, "");
                });
    }

    private @Nullable String end(
            Officer officer, Request request, State state, Step.Outcome outcome, String lastWords, String reason) {
        var now = clock.instant();
        var header = keeping.ended(request.header(), outcome);
        var message = lastWords.isEmpty() ? null : new Message(Message.Author.DESK, now, lastWords);
        var draft = new Draft(
                message == null ? header : header.answered(now, header.dueAt()),
                officerOr(request, officer),
                reason,
                message,
                outcome);
        return changes.changed(officer, request, Act.CLOSED, state, draft);
    }

    /** Not past its last day: she was told that it goes then, and what stays of it is evidence and nothing else. */
    public DeskOutcome reopen(Officer officer, RequestId id, int seen, String why) {
        return because(
                why,
                reason -> changes.onRequest(officer, id, seen, Act.REOPENED, (request, state) -> {
                    if (keeping.isOver(request)) {
                        return "consultation.desk.evidence-only";
                    }
                    var due = times.firstAnswer(topic(request), request.header().urgent(), clock.instant());
                    var draft = new Draft(request.header().due(due), officer.account(), reason);
                    return changes.changed(officer, request, Act.REOPENED, state, draft);
                }));
    }

    /** To another organisation: up, down or sideways. Its officers read it; ours no longer can. */
    public DeskOutcome handOver(Officer officer, RequestId id, int seen, OrganizationId to, String why) {
        return because(
                why,
                reason -> to.equals(officer.organization())
                        ? new DeskOutcome.Refused("consultation.desk.receiver-missing")
                        : changes.onRequest(officer, id, seen, Act.HANDED_OVER, (request, state) -> {
                            var refusal = receiving.refusal(
                                    request.header(),
                                    to,
                                    doubles.everybodyAside(request),
                                    WorkingCalendar.day(clock.instant()));
                            if (refusal != null) {
                                return refusal;
                            }
                            passOn(officer, request, Act.HANDED_OVER, state, to, reason);
                            return null;
                        }));
    }

    /**
     * "I know him or her": she can neither find nor open the request again, and it goes to someone else. What she who asked
     * had deleted goes nowhere: nobody works on it, and no other desk shall learn that there was something.
     *
     * @param to null: nobody was chosen
     */
    public DeskOutcome standAside(Officer officer, RequestId id, int seen, @Nullable OrganizationId to) {
        return changes.onRequest(officer, id, seen, Act.STOOD_ASIDE, (request, state) -> {
            if (request.header().isErased()) {
                changes.changed(officer, request, Act.STOOD_ASIDE, state, new Draft(request.header(), null, ""));
                doubles.standAside(officer, request);
                return null;
            }
            if (doubles.goesOnHere(officer, request)) {
                return "consultation.desk.aside-in-other";
            }
            if (to == null) {
                return "consultation.desk.receiver-missing";
            }
            var refusal = receiving.refusalAside(officer, request.header(), to, doubles.everybodyAside(request));
            if (refusal != null) {
                return refusal;
            }
            passOn(officer, request, Act.STOOD_ASIDE, state, to, "");
            doubles.standAside(officer, request);
            return null;
        });
    }

    static DeskOutcome because(String why, Function<String, DeskOutcome> act) {
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

    private DeskOutcome say(Officer officer, RequestId id, int seen, String typed, Act act) {
        return given(
                typed,
                "consultation.desk.text-missing",
                text -> changes.act(officer, id, seen, act, request -> {
                    var now = clock.instant();
                    var due = times.closure(topic(request), Step.openSince(request.steps()));
                    var header = act == Act.ANSWERED
                            ? request.header().answered(now, due)
                            : request.header().due(due);
                    return new Draft(header, officer.account(), "", new Message(Message.Author.DESK, now, text), null);
                }));
    }

    private void passOn(Officer officer, Request request, Act act, State state, OrganizationId to, String reason) {
        var draft = new Draft(received(request, state, clock.instant()), null, reason);
        passing.pass(request, to, changes.change(officer, request, act, state, draft, to.value()), officer);
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

    private static AccountId officerOr(Request request, Officer officer) {
        return request.assignee() == null ? officer.account() : new AccountId(request.assignee());
    }

    private Topic topic(Request request) {
        return topics.get(request.header().topic());
    }
}
