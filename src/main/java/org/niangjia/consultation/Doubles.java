package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.DeskChanges.Draft;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Message;
import org.niangjia.consultation.model.Message.Author;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Topic;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * She asked twice. Whoever goes on with one has to know what the other says: that he has a knife may stand in that one
 * only (docs/decisions/014-keeping-and-deleting.md).
 */
@Component
class Doubles {
    private final Requests requests;
    private final DeskChanges changes;
    private final ViewerTransactions transactions;
    private final DeletionNotes notes;
    private final Topic.Topics topics;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    Doubles(
            Requests requests,
            DeskChanges changes,
            ViewerTransactions transactions,
            DeletionNotes notes,
            Topic.Topics topics,
            DueTimes times,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.changes = changes;
        this.transactions = transactions;
        this.notes = notes;
        this.topics = topics;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locked; empty: this desk has no such other request that is open. */
    Optional<Request> goesOn(Officer officer, Request twin, String number) {
        return DeskSight.of(officer)
                .flatMap(desk -> requests.findByNumber(desk, RequestNumber.normalised(number))
                        .filter(found -> !found.id().equals(twin.id()))
                        .flatMap(found -> requests.lock(desk, found.id())))
                .filter(found -> found.state().isOpen());
    }

    /**
     * In the transaction in which the twin is closed, and last. One step and one audit row, urgent or not: a second one
     * would tell.
     */
    void join(Officer officer, Request twin, Request goesOn) {
        var aside = requests.transfer(twin.id());
        transactions.look(RowSight.of(officer));
        var now = clock.instant();
        var header = times.joined(
                goesOn, twin.header().urgent(), topics.get(goesOn.header().topic()), now);
        var holder = goesOn.assignee() == null ? null : new AccountId(goesOn.assignee());
        // Whoever knows her must not read the words of the twin here either, and then it is nobody's.
        var state = holder != null && aside.contains(holder) ? State.NEW : after(goesOn);
        changes.changed(
                officer,
                goesOn,
                Act.JOINED,
                state,
                new Draft(
                        header.notBelow(twin.header().lowest()),
                        holder,
                        twin.number(),
                        new Message(Author.DOUBLE, now, words(twin)),
                        null));
        audit.done(
                officer,
                AuditedAct.of(Act.JOINED.label(), "request", goesOn.id().value(), goesOn.organization()));
        standAside(officer, goesOn.id(), aside, DueTimes.day(now));
    }

    private void standAside(Officer officer, RequestId goesOn, Set<AccountId> aside, LocalDate today) {
        aside.forEach(each -> {
            transactions.look(RowSight.aside(goesOn.value(), each.value()));
            requests.exclude(goesOn, each, today);
            notes.standsAside(goesOn, each, today);
        });
        transactions.look(RowSight.of(officer));
    }

    private static State after(Request goesOn) {
        return Transitions.after(goesOn.state(), Act.JOINED).orElseThrow();
    }

    /** All that she wrote there, and what of hers had come to it from a third one. */
    private static String words(Request twin) {
        return Stream.concat(
                        Stream.of(twin.story().words()),
                        twin.messages().stream()
                                .filter(message -> message.author() != Author.DESK)
                                .map(Message::text))
                .collect(Collectors.joining("\n\n"));
    }
}
