package org.niangjia.consultation.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.SafeContact;
import org.niangjia.consultation.Story;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.store.RequestStore.Whole;
import org.niangjia.measure.Marks;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.Holding;
import org.niangjia.vault.KeyedDigest;
import org.niangjia.vault.Place;
import org.niangjia.vault.Placed;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** Requests in the open and as ciphertext: the one place where both are known. */
@Repository
public class Requests {
    /** Whose views count them (measures/consultation.yaml). */
    private static final String MODULE = "consultation";

    private static final String NOBODY_READS = "nobody reads it";

    private final RequestStore store;
    private final TrailStore trail;
    private final ShreddingStore shredding;
    private final ViewerTransactions transactions;
    private final Summaries summaries;
    private final Vault vault;
    private final JsonMapper json;
    private final Marks marks;
    private final RequestTallies tallies;

    Requests(
            RequestStore store,
            TrailStore trail,
            ShreddingStore shredding,
            Summaries summaries,
            ViewerTransactions transactions,
            Vault vault,
            JsonMapper json,
            Marks marks,
            RequestTallies tallies) {
        this.store = store;
        this.trail = trail;
        this.shredding = shredding;
        this.summaries = summaries;
        this.transactions = transactions;
        this.vault = vault;
        this.json = json;
        this.marks = marks;
        this.tallies = tallies;
    }

    public record New(
            RequestId id,
            String number,
            OrganizationId organization,
            Header header,
            LocalDate dueOn,
            Story story,
            SafeContact contact,
            Step step) {}

    /** Opened for a change: nobody else changes it until the transaction ends. */
    public Optional<Request> lock(RequestId id) {
        return store.lock(id).map(this::locked);
    }

    public Optional<Request> lock(DeskSight sight, RequestId id) {
        return store.lock(sight, id).map(this::locked);
    }

    public Optional<Request> find(RequestId id) {
        return store.findWhole(id).map(this::opened);
    }

    public Optional<Request> find(DeskSight sight, RequestId id) {
        return store.findWhole(sight, id).map(this::opened);
    }

    /** One that does not open is as one that is not there, here and below: what only hangs on it must not fail with it. */
    public Optional<Request> findIfItOpens(RequestId id) {
        return IfItOpens.opened(id, NOBODY_READS, () -> find(id)).flatMap(found -> found);
    }

    public Optional<Request> findIfItOpens(DeskSight sight, RequestId id) {
        return IfItOpens.opened(id, NOBODY_READS, () -> find(sight, id)).flatMap(found -> found);
    }

    public Optional<Request> lockIfItOpens(DeskSight sight, RequestId id) {
        return IfItOpens.opened(id, NOBODY_READS, () -> lock(sight, id)).flatMap(found -> found);
    }

    /** All that lies at desks that ended, whatever its state. */
    public List<RequestId> allAt(Collection<OrganizationId> ended) {
        return transactions.as(RowSight.ended(ended), () -> store.allAt(ended));
    }

    public boolean isThere(DeskSight sight, RequestId id) {
        return store.findSummary(sight, id).isPresent();
    }

    /** Without her words. */
    public Optional<Request.Summary> findSummary(DeskSight sight, RequestId id) {
        return store.findSummary(sight, id).map(summaries::open);
    }

    public Optional<Request.Summary> findByReceipt(Collection<KeyedDigest> lookups) {
        return store.findByReceipt(lookups).map(summaries::open).filter(Requests::isHers);
    }

    /** A deleted one too: its form is spent. */
    public boolean isSpent(KeyedDigest token) {
        return store.isSpent(token);
    }

    public Optional<StoredRequest> findByToken(KeyedDigest token) {
        return store.findByToken(token).filter(stored -> isHers(summary(stored)));
    }

    /** What she had deleted while it is held answers her as what is gone. */
    private static boolean isHers(Request.Summary summary) {
        return !summary.header().isErased();
    }

    public Optional<Request.Summary> findByNumber(DeskSight sight, String number) {
        return store.findByNumber(sight, number).map(summaries::open);
    }

    public Optional<Request.Summary> findByNumberIfItOpens(DeskSight sight, String number) {
        return store.findByNumber(sight, number)
                .flatMap(stored -> IfItOpens.opened(stored.id(), NOBODY_READS, () -> summaries.open(stored)));
    }

    /** Until the transaction ends no other that asks for the same desk goes on. */
    public void oneAtATime(OrganizationId desk) {
        store.oneAtATime(desk);
    }

    /** False: the same form was sent before. */
    public boolean add(New request, KeyedDigest token, KeyedDigest lookup) {
        var holding = new Holding(request.organization().value(), request.id().value());
        try (var key = vault.newDataKey();
                var envelope = new Envelope(request.id(), key, json)) {
            var summary = new StoredSummary(
                    request.id(),
                    request.number(),
                    request.organization(),
                    State.NEW,
                    null,
                    request.dueOn(),
                    1,
                    vault.wrap(key, holding),
                    envelope.seal(request.header()));
            var stored =
                    new StoredRequest(summary, false, envelope.seal(request.story()), envelope.seal(request.contact()));
            if (!store.add(stored, token, lookup)) {
                return false;
            }
            trail.addStep(request.id(), 1, envelope.seal(request.step(), 1));
            marks.mark(MODULE, request.organization());
            tallies.asked(request.organization(), request.header());
            return true;
        }
    }

    /** The request was locked in this transaction. */
    public void change(Request locked, Request.Change change) {
        var stored = store.find(locked.id()).orElseThrow();
        try (var envelope = envelope(stored)) {
            store.update(stored.changed(change, envelope.seal(change.header())));
            addRecords(locked, change, envelope);
        }
        tallies.changed(locked, change);
        marks.mark(MODULE, locked.organization());
    }

    /**
     * From here on the transaction sees this one request only, as its transfer.
     *
     * @return all who stood aside from it
     */
    public Set<AccountId> transfer(RequestId id) {
        transactions.look(RowSight.transfer(id.value()));
        return store.excluded(id);
    }

    /**
     * Gives the locked request to another organisation, in its transfer: every content is encrypted anew under a key
     * of the receiver's.
     */
    public void handOver(Request locked, OrganizationId to, Request.Change change) {
        var id = locked.id();
        var stored = store.find(id).orElseThrow();
        var messages = placed(trail.messages(id), ordinal -> Envelope.message(id, ordinal));
        var steps = placed(trail.steps(id), ordinal -> Envelope.step(id, ordinal));
        var contents = new ArrayList<Placed>();
        contents.add(new Placed(stored.story(), Envelope.story(id)));
        contents.add(new Placed(stored.contact(), Envelope.contact(id)));
        contents.addAll(messages);
        contents.addAll(steps);

        var holding = stored.summary().holding();
        var moved = vault.handOver(stored.summary().key(), holding, holding.at(to.value()), contents);
        var fresh = moved.contents().stream().map(Placed::content).toList();
        var received = stored.receivedBy(to, moved.wrappedKey(), fresh.get(0), fresh.get(1));
        try (var envelope = envelope(received)) {
            store.update(received.changed(change, envelope.seal(change.header())));
            trail.replaceMessages(id, fresh.subList(2, 2 + messages.size()));
            trail.replaceSteps(id, fresh.subList(2 + messages.size(), fresh.size()));
            addRecords(locked, change, envelope);
        }
        tallies.changed(locked, change);
        marks.mark(MODULE, locked.organization());
        marks.mark(MODULE, to);
    }

    private static List<Placed> placed(List<Ciphertext> contents, IntFunction<Place> place) {
        return IntStream.range(0, contents.size())
                .mapToObj(index -> new Placed(contents.get(index), place.apply(index + 1)))
                .toList();
    }

    public void shred(Entry entry) {
        marks.mark(MODULE, shredding.shred(entry));
    }

    /** From here on the transaction sees this one request only, as when she gives it away. */
    public void exclude(RequestId id, AccountId account, LocalDate today) {
        transactions.look(RowSight.aside(id.value(), account.value()));
        store.exclude(id, account, today);
    }

    /** Whether her words and her contact are just these. */
    public boolean says(StoredRequest stored, Story story, SafeContact contact) {
        try (var envelope = envelope(stored)) {
            return envelope.story(stored.story()).equals(story)
                    && envelope.contact(stored.contact()).equals(contact);
        }
    }

    /** Her story and contact as she has them now; {@link #change} keeps the record of it. */
    public void rewrite(Request locked, Story story, SafeContact contact) {
        var stored = store.find(locked.id()).orElseThrow();
        try (var envelope = envelope(stored)) {
            store.rewrite(locked.id(), envelope.seal(story), envelope.seal(contact));
        }
    }

    /** The code has been written down: from now on it is not shown again. */
    public void receiptKept(RequestId id) {
        store.receiptKept(id);
    }

    public Request.Summary summary(StoredRequest stored) {
        return summaries.open(stored.summary());
    }

    /** The lock came first, so the statements after it see one state. */
    private Request locked(StoredRequest stored) {
        return opened(new Whole(stored, trail.messages(stored.id()), trail.steps(stored.id())));
    }

    private Request opened(Whole whole) {
        var stored = whole.request();
        var summary = stored.summary();
        try (var envelope = envelope(stored)) {
            return new Request(
                    stored.id(),
                    summary.number(),
                    summary.organization(),
                    summary.state(),
                    summary.assignee(),
                    summary.dueOn(),
                    summary.version(),
                    envelope.header(summary.header()),
                    envelope.story(stored.story()),
                    envelope.contact(stored.contact()),
                    envelope.messages(whole.messages()),
                    envelope.steps(whole.steps()));
        }
    }

    private void addRecords(Request seen, Request.Change change, Envelope envelope) {
        var step = seen.steps().size() + 1;
        trail.addStep(seen.id(), step, envelope.seal(change.step(), step));
        var message = seen.messages().size() + 1;
        change.message().ifPresent(text -> trail.addMessage(seen.id(), message, envelope.seal(text, message)));
    }

    private Envelope envelope(StoredRequest stored) {
        var summary = stored.summary();
        return new Envelope(summary.id(), vault.unwrap(summary.key(), summary.holding()), json);
    }
}
