package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
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
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Service;

/**
 * She follows her request with the receipt code. A look-up opens a short visit; its token is all that her browser
 * holds, and leaving by the exit ends it here too.
 */
@Service
public class Follow {
    /** Messages of hers in a row: whoever sends more wants to fill the disk. */
    private static final int MOST_UNANSWERED = 50;

    private final Requests requests;
    private final Visits visits;
    private final ViewerTransactions transactions;
    private final Codes codes;
    private final Keeping keeping;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Audit audit;
    private final Erasure erasure;
    private final InstantSource clock;

    Follow(
            Requests requests,
            Visits visits,
            ViewerTransactions transactions,
            Codes codes,
            Keeping keeping,
            Topic.Topics topics,
            DueTimes times,
            Audit audit,
            Erasure erasure,
            InstantSource clock) {
        this.requests = requests;
        this.visits = visits;
        this.transactions = transactions;
        this.codes = codes;
        this.keeping = keeping;
        this.topics = topics;
        this.times = times;
        this.audit = audit;
        this.erasure = erasure;
        this.clock = clock;
    }

    /** What a look-up gives: wrong and unknown codes are the same answer after the same work. */
    public sealed interface LookUp {
        record Found(String visit) implements LookUp {}

        record Unknown() implements LookUp {}

        record Busy() implements LookUp {}
    }

    /**
     * What she may see: how it stands and what was said, never her story again.
     *
     * @param notice version of the notice that she acknowledged
     * @param keptUntil the day after which it goes, whether it is held or not; null: it has not ended
     */
    public record Followed(
            RequestId id,
            OrganizationId organization,
            State state,
            boolean urgent,
            Instant dueAt,
            boolean answered,
            List<Message> messages,
            List<Step> steps,
            Header.@Nullable Helped helped,
            int notice,
            @Nullable LocalDate keptUntil) {}

    /** What became of an act of hers. */
    public enum Outcome {
        DONE,
        /** She has written so often that the desk has to read first. */
        ENOUGH,
        /** The visit has ended, or the request is gone. */
        OVER,
        /** This cannot be done as it stands now. */
        NOT_NOW
    }

    public LookUp lookUp(String typed) throws InterruptedException {
        return codes.lookUp(typed, visits::start);
    }

    public Optional<Followed> find(String visit) {
        return visits.find(visit)
                .flatMap(id -> transactions
                        .as(Visits.holder(id), () -> requests.find(id))
                        .filter(keeping::isHers)
                        .map(this::followed));
    }

    /** The visit is over: for the exit, and for whoever is done. */
    public void end(String visit) {
        visits.end(visit);
    }

    /** The same words again, as a press on a slow line sends them, are one message. */
    public Outcome write(String visit, String text) {
        return act(visit, Act.ADDED, request -> {
            if (saidLast(request, text)) {
                return Optional.empty();
            }
            var now = clock.instant();
            var header =
                    times.afterHerWords(request, topics.get(request.header().topic()), now);
            return Optional.of(new Words(header, Optional.of(new Message(Message.Author.HER, now, text))));
        });
    }

    private static boolean saidLast(Request request, String text) {
        if (request.messages().isEmpty()) {
            return false;
        }
        var last = request.messages().getLast();
        return last.author() == Message.Author.HER && last.text().equals(text);
    }

    public Outcome rate(String visit, Header.Helped word) {
        return act(
                visit,
                Act.RATED,
                request -> Optional.of(new Words(request.header().rated(word), Optional.empty())));
    }

    public Outcome withdraw(String visit) {
        return act(
                visit,
                Act.WITHDRAWN,
                request -> Optional.of(new Words(keeping.ended(request.header(), null), Optional.empty())));
    }

    /** Shreds the request: its key is gone and nobody can read a word of it again. What is held waits for that. */
    public Outcome delete(String visit) {
        return visits.find(visit).map(erasure::delete).orElse(Outcome.OVER);
    }

    private static boolean hasWrittenEnough(Request request) {
        var latest = request.messages().reversed().stream()
                .takeWhile(message -> message.author() == Message.Author.HER)
                .count();
        return latest >= MOST_UNANSWERED;
    }

    private record Words(Header header, Optional<Message> message) {}

    /** @param work empty: it was done before */
    private Outcome act(String visit, Act act, Function<Request, Optional<Words>> work) {
        var id = visits.find(visit);
        if (id.isEmpty()) {
            return Outcome.OVER;
        }
        return transactions.as(Visits.holder(id.get()), () -> {
            var request = requests.lock(id.get()).filter(keeping::isHers).orElse(null);
            if (request == null) {
                return Outcome.OVER;
            }
            var state = Transitions.after(request.state(), act).orElse(null);
            var tooEarly = act == Act.RATED && request.header().firstAnsweredAt() == null;
            if (state == null || tooEarly) {
                return Outcome.NOT_NOW;
            }
            if (act == Act.ADDED && hasWrittenEnough(request)) {
                return Outcome.ENOUGH;
            }
            var words = work.apply(request).orElse(null);
            if (words == null) {
                return Outcome.DONE;
            }
            var here = request.organization().value();
            var step = new Step(act, clock.instant(), null, here, here, "", null);
            requests.change(
                    request, times.change(request, state, request.assignee(), words.header(), step, words.message()));
            audit.done(
                    Visits.holder(request.id()),
                    AuditedAct.of(act.label(), "request", request.id().value(), request.organization()));
            return Outcome.DONE;
        });
    }

    private Followed followed(Request request) {
        return new Followed(
                request.id(),
                request.organization(),
                request.state(),
                request.header().urgent(),
                request.header().dueAt(),
                request.header().firstAnsweredAt() != null,
                request.messages(),
                told(request.steps()),
                request.header().helped(),
                request.header().notice(),
                keeping.lastDay(request));
    }

    /** Who of the officers it was, and her reasons, stay at the desk, and so do a hold and a print. */
    static List<Step> told(List<Step> steps) {
        return steps.stream()
                .filter(step -> !step.act().staysAtTheDesk())
                .map(step -> new Step(step.act(), step.at(), null, step.from(), step.to(), "", step.outcome()))
                .toList();
    }
}
