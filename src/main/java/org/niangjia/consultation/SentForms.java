package org.niangjia.consultation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.Requests;
import org.niangjia.consultation.store.StoredRequest;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.springframework.stereotype.Service;

/** Forms that come once more: a retry after a lost answer, a tab that was left open, a page from the history. */
@Service
class SentForms {
    /** How long a retry shows the code again. */
    static final Duration CODE_SHOWN_FOR = Duration.ofMinutes(30);

    private final Requests requests;
    private final ViewerTransactions transactions;
    private final Keeping keeping;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    SentForms(
            Requests requests,
            ViewerTransactions transactions,
            Keeping keeping,
            Topic.Topics topics,
            DueTimes times,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.transactions = transactions;
        this.keeping = keeping;
        this.topics = topics;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /** What became of a form that was sent before. */
    sealed interface Sent {
        /** @param changed she wrote or chose something else this time */
        record Kept(StoredRequest request, boolean changed, boolean codeHidden) implements Sent {}

        /** She has deleted it since; nobody can tell any more whether it said the same. */
        record Deleted() implements Sent {}
    }

    /** Empty: it was not sent before. */
    Optional<Sent> find(KeyedDigest fingerprint, Asked asked) {
        return transactions
                .as(
                        RowSight.door(List.of(fingerprint.bytes())),
                        () -> requests.isSpent(fingerprint)
                                ? Optional.of(requests.findByToken(fingerprint))
                                : Optional.<Optional<StoredRequest>>empty())
                .map(found -> found.filter(stored -> open(stored.id()).isPresent())
                        .<Sent>map(stored -> kept(stored, asked))
                        .orElseGet(Sent.Deleted::new));
    }

    private Sent.Kept kept(StoredRequest stored, Asked asked) {
        var header = requests.summary(stored).header();
        var same = requests.says(stored, asked.story(), asked.contact())
                && header.equals(header.about(asked.topic(), asked.region(), asked.lowest()));
        var late = clock.instant().isAfter(header.receivedAt().plus(CODE_SHOWN_FOR));
        return new Sent.Kept(stored, !same, stored.receiptKept() || late);
    }

    /** As it stands now; empty: it is hers no more, she has deleted it or its time is over. */
    Optional<Request> open(RequestId id) {
        return transactions
                .as(new Viewer.ReceiptHolder(id.value()), () -> requests.find(id))
                .filter(keeping::isHers);
    }

    /**
     * The answer was lost on the way, she went on writing and sent it again: what she wrote last counts.
     *
     * @return false if she has withdrawn it since, or deleted it in this moment: nothing was written
     */
    boolean rewrite(RequestId id, Asked asked) {
        var her = new Viewer.ReceiptHolder(id.value());
        return transactions.as(her, () -> {
            var request = requests.lock(id).filter(keeping::isHers).orElse(null);
            if (request == null) {
                return false;
            }
            var state = Transitions.after(request.state(), Act.ADDED).orElse(null);
            if (state == null) {
                return false;
            }
            var now = clock.instant();
            var here = request.organization().value();
            var topic = topics.get(asked.topic());
            var header = times.afterHerWords(request, topic, now).about(topic.id(), asked.region(), asked.lowest());
            if (topic.urgent()) {
                header = header.markedUrgent(times.firstAnswer(topic, true, now));
            }
            var step = new Step(Act.ADDED, now, null, here, here, "", null);
            requests.rewrite(request, asked.story(), asked.contact());
            requests.change(request, times.change(request, state, request.assignee(), header, step, Optional.empty()));
            audit.done(her, AuditedAct.of(Act.ADDED.label(), "request", id.value(), request.organization()));
            return true;
        });
    }
}
