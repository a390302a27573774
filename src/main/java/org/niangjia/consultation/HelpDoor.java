package org.niangjia.consultation;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.SentForms.Sent;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.ReceiptCode;
import org.niangjia.vault.ReceiptLookup;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Service;

/** Takes a request at the public door. */
@Service
public class HelpDoor {
    /** She may write slowly, be called away, lose the line and come back. */
    static final Duration FORM_LIFETIME = Duration.ofHours(24);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(20);

    private final OpenDesks desks;
    private final SentForms sentForms;
    private final PrivacyNotices notices;
    private final Requests requests;
    private final ViewerTransactions transactions;
    private final Vault vault;
    private final SealedTokens tokens;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    HelpDoor(
            OpenDesks desks,
            SentForms sentForms,
            PrivacyNotices notices,
            Requests requests,
            ViewerTransactions transactions,
            Vault vault,
            Topic.Topics topics,
            DueTimes times,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.desks = desks;
        this.sentForms = sentForms;
        this.notices = notices;
        this.requests = requests;
        this.transactions = transactions;
        this.vault = vault;
        this.tokens = vault.tokens("consultation.help-form");
        this.topics = topics;
        this.times = times;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** What became of it. */
    public sealed interface Answer {
        /**
         * Taken, by whom; the code is shown now and again until she has it.
         *
         * @param why it is not the one that she has chosen now
         */
        record Taken(ReceiptCode code, OrganizationId by, Elsewhere why) implements Answer {}

        /** Sent before, and she said that she has the code, or half an hour has passed: the code is not shown again. */
        record TakenBefore() implements Answer {}

        /** No desk is open up to the nation: nothing was taken. */
        record NobodyThere() implements Answer {}

        /**
         * Not sent: the form lay too long, had sent something else that she can add no more to, or its token is not ours.
         * A new token, her words stay.
         */
        record FormExpired() implements Answer {}

        /** Not sent: she has deleted what this form had sent, the same or not. A new token, her words go along unseen. */
        record Deleted() implements Answer {}

        /** So many ask at once that the line did not move in time. */
        record Busy() implements Answer {}
    }

    /** Why another federation has it than the one that she chose. */
    public enum Elsewhere {
        AS_CHOSEN,
        /** Nobody has been on duty at hers. */
        SHUT,
        /** She had sent it there before she chose anew. */
        SENT_BEFORE,
        /** She chose nothing else: it was handed over since, or hers has opened after another had taken it. */
        THERE_BY_NOW
    }

    /**
     * Belongs to one form; sending it again with the same one makes no second request. It knows which notice was in use
     * when she was given the form: another that comes into use while she writes is not the one that she has read.
     */
    public String newFormToken() {
        return tokens.issue(String.valueOf(notices.current().version()), FORM_LIFETIME);
    }

    public Answer ask(Asked asked, String formToken) throws InterruptedException {
        var opened = tokens.open(formToken);
        if (!(opened instanceof OpenedToken.Valid token)) {
            return opened instanceof OpenedToken.Expired expired
                    ? sentForms
                            .find(tokens.fingerprint(expired), asked)
                            .map(HelpDoor::spent)
                            .orElseGet(Answer.FormExpired::new)
                    : new Answer.FormExpired();
        }
        var fingerprint = tokens.fingerprint(token);
        var code = vault.receipts().codeFor(token);
        var before = before(fingerprint, code, asked);
        if (before.isPresent()) {
            return before.get();
        }
        var receiver = desks.nearest(asked.wanted());
        if (receiver.isEmpty()) {
            return new Answer.NobodyThere();
        }
        // Derived outside the transaction: it waits in line and must not hold a connection.
        if (!(vault.receipts().lookup(code, LONGEST_WAIT) instanceof ReceiptLookup.Derived lookup)) {
            return new Answer.Busy();
        }
        var organization = receiver.get().id();
        var added = transactions.as(RowSight.door(List.of(fingerprint.bytes())), () -> {
            var request = newRequest(asked, organization, PrivacyNotices.read(token));
            if (!requests.add(request, fingerprint, lookup.current())) {
                return false;
            }
            audit.done(
                    new Viewer.Visitor(),
                    AuditedAct.of(Act.ASKED.label(), "request", request.id().value(), organization));
            return true;
        });
        return added
                ? new Answer.Taken(
                        code, organization, organization.equals(asked.wanted()) ? Elsewhere.AS_CHOSEN : Elsewhere.SHUT)
                // Sent twice at the same moment: the other one won.
                : before(fingerprint, code, asked).orElseThrow();
    }

    /** She has written the code down. */
    public boolean keepReceipt(String formToken) {
        if (!(tokens.open(formToken) instanceof OpenedToken.Valid token)) {
            return false;
        }
        var fingerprint = tokens.fingerprint(token);
        var found =
                transactions.as(RowSight.door(List.of(fingerprint.bytes())), () -> requests.findByToken(fingerprint));
        found.ifPresent(stored -> transactions.as(
                new Viewer.ReceiptHolder(stored.id().value()), () -> requests.receiptKept(stored.id())));
        return found.isPresent();
    }

    /** The answer to a form that was sent before; empty: it is new. */
    private Optional<Answer> before(KeyedDigest fingerprint, ReceiptCode code, Asked asked) {
        return sentForms
                .find(fingerprint, asked)
                .map(sent ->
                        sent instanceof Sent.Kept kept && !kept.codeHidden() ? again(kept, code, asked) : spent(sent));
    }

    /**
     * A page that was sent long ago and is loaded again: what she wrote does not come back to the screen. Another story on
     * an old form becomes another request, if she sends it once more.
     */
    private static Answer spent(Sent sent) {
        return switch (sent) {
            case Sent.Deleted _ -> new Answer.Deleted();
            case Sent.Kept kept -> kept.changed() ? new Answer.FormExpired() : new Answer.TakenBefore();
        };
    }

    private Answer again(Sent.Kept kept, ReceiptCode code, Asked asked) {
        var id = kept.request().id();
        if (kept.changed() && !sentForms.rewrite(id, asked)) {
            return new Answer.FormExpired();
        }
        return sentForms
                .open(id)
                .<Answer>map(
                        request -> new Answer.Taken(code, request.organization(), elsewhere(request, asked.wanted())))
                .orElseGet(Answer.Deleted::new);
    }

    /** If it would go to another desk now it stays where it is; that she chose too late she hears only if she chose anew. */
    private Elsewhere elsewhere(Request request, OrganizationId wanted) {
        var by = request.organization();
        if (by.equals(wanted)) {
            return Elsewhere.AS_CHOSEN;
        }
        if (desks.nearest(wanted).filter(desk -> desk.id().equals(by)).isPresent()) {
            return Elsewhere.SHUT;
        }
        var wantedAtFirst = request.steps().getFirst().from();
        return wantedAtFirst.equals(wanted.value()) ? Elsewhere.THERE_BY_NOW : Elsewhere.SENT_BEFORE;
    }

    private Requests.New newRequest(Asked asked, OrganizationId organization, int notice) {
        var topic = topics.get(asked.topic());
        var now = clock.instant();
        var header = Header.asked(
                topic.id(),
                asked.region(),
                topic.urgent(),
                now,
                times.firstAnswer(topic, topic.urgent(), now),
                notice,
                asked.lowest());
        var step = new Step(Act.ASKED, now, null, asked.wanted().value(), organization.value(), "", null);
        return new Requests.New(
                new RequestId(ids.random()),
                RequestNumber.of(ids.random()),
                organization,
                header,
                times.clearDay(header, now),
                asked.story(),
                asked.contact(),
                step);
    }
}
