package org.niangjia.consultation;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.consultation.DeskChanges.Draft;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * She asked twice: one is closed, and whoever goes on with the other has to be able to read it, for that he has a knife
 * may stand in that one only. Whoever stood aside from either stands aside from both (docs/decisions/022-doubles.md).
 */
@Component
class Doubles {
    private final Requests requests;
    private final DeskChanges changes;
    private final ViewerTransactions transactions;
    private final DeletionNotes notes;
    private final Audit audit;
    private final InstantSource clock;

    Doubles(
            Requests requests,
            DeskChanges changes,
            ViewerTransactions transactions,
            DeletionNotes notes,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.changes = changes;
        this.transactions = transactions;
        this.notes = notes;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locked; empty: this desk has no such other request that is open, and urgent if this one is. */
    Optional<Request> goesOn(Officer officer, Request twin, String number) {
        return DeskSight.of(officer)
                .flatMap(desk -> requests.findByNumberIfItOpens(desk, RequestNumber.normalised(number))
                        .filter(found -> !found.id().equals(twin.id()))
                        .flatMap(found -> requests.lockIfItOpens(desk, found.id())))
                .filter(found -> found.state().isOpen())
                .filter(found -> found.header().urgent() || !twin.header().urgent());
    }

    /**
     * Before the double is closed, in its transaction. What the other one is stays as it is: whoever has that code need
     * not have this one. Whoever stood aside from either stands aside from both.
     *
     * @return the message key of a refusal; null: it is noted
     */
    @Nullable
    String join(Officer officer, Request twin, Request goesOn) {
        var aside = aside(twin);
        var holder = goesOn.assignee() == null ? null : new AccountId(goesOn.assignee());
        var asideHere = everybody(aside);
        aside.putAll(aside(goesOn));
        transactions.look(RowSight.of(officer));
        if (holder != null && asideHere.contains(holder)) {
            return "consultation.desk.other-aside";
        }
        changes.changed(
                officer,
                goesOn,
                Act.JOINED,
                Transitions.after(goesOn.state(), Act.JOINED).orElseThrow(),
                Draft.sameHands(goesOn, goesOn.header(), twin.id().toString()));
        audit.done(
                officer,
                AuditedAct.of(Act.JOINED.label(), "request", goesOn.id().value(), goesOn.organization()));
        standAsideAlike(aside);
        transactions.look(RowSight.of(officer));
        return null;
    }

    /** All who stood aside from it, or from one of its doubles. Then the transaction sees any of them. */
    Set<AccountId> everybodyAside(Request request) {
        return everybody(aside(request));
    }

    /** Who stood aside from it, and who from each of its doubles, and theirs. */
    private Map<RequestId, Set<AccountId>> aside(Request request) {
        var aside = new LinkedHashMap<RequestId, Set<AccountId>>();
        aside.put(request.id(), requests.transfer(request.id()));
        of(request).forEach(twin -> aside.putAll(aside(twin)));
        return aside;
    }

    /** Those that are still closed as the same matter. Then the transaction sees the last one looked for. */
    List<Request> of(Request request) {
        return request.doubles().stream()
                .flatMap(id -> {
                    requests.transfer(id);
                    return requests.findIfItOpens(id).stream();
                })
                .filter(twin -> twin.isDoubleOf(request))
                .toList();
    }

    private static Set<AccountId> everybody(Map<RequestId, Set<AccountId>> aside) {
        return aside.values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    }

    /** From this one and all that is closed as the same matter: the rows hide them from her then. */
    void standAside(Officer officer, Request request) {
        aside(request).keySet().forEach(id -> exclude(id, officer.account()));
    }

    /** Whoever stood aside from one of them does from all: from a double also while the other one lay elsewhere. */
    void standAsideAlike(Request request) {
        standAsideAlike(aside(request));
    }

    private void standAsideAlike(Map<RequestId, Set<AccountId>> aside) {
        var everybody = everybody(aside);
        aside.forEach((id, hers) ->
                everybody.stream().filter(account -> !hers.contains(account)).forEach(account -> exclude(id, account)));
    }

    /** Whether it is a double, and the one in which it goes on lies at this officer's desk: whoever knows her says so there. */
    boolean goesOnHere(Officer officer, Request twin) {
        return DeskSight.of(officer)
                .flatMap(desk -> twin.goesOnIn().flatMap(number -> requests.findByNumberIfItOpens(desk, number)))
                .isPresent();
    }

    private void exclude(RequestId id, AccountId account) {
        requests.exclude(id, account, today());
        notes.standsAside(id, account, today());
    }

    /** Of the same matter: its doubles, and what it goes on in, as far as they lie at this desk. */
    List<Request.Summary> beside(DeskSight desk, Request request) {
        var twins = request.doubles().stream()
                .flatMap(id -> requests.findIfItOpens(desk, id).stream())
                .filter(twin -> twin.isDoubleOf(request))
                .map(Request::summary);
        var goesOn = request.goesOnIn().flatMap(number -> requests.findByNumberIfItOpens(desk, number));
        return Stream.concat(goesOn.stream(), twins).toList();
    }

    private LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }
}
