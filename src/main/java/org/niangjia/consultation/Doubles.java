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
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.RequestNumber;
import org.niangjia.consultation.model.Step;
import org.niangjia.consultation.model.Transitions;
import org.niangjia.consultation.store.DeskSight;
import org.niangjia.consultation.store.Requests;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Component;

/**
 * She asked twice: one is closed, and whoever goes on with the other has to be able to read it, for that he has a knife
 * may stand in that one only. So it goes where the other one goes (docs/decisions/022-doubles.md).
 */
@Component
class Doubles {
    private final Requests requests;
    private final ReceivingDesks receiving;
    private final DeskChanges changes;
    private final ViewerTransactions transactions;
    private final DeletionNotes notes;
    private final DueTimes times;
    private final Audit audit;
    private final InstantSource clock;

    Doubles(
            Requests requests,
            ReceivingDesks receiving,
            DeskChanges changes,
            ViewerTransactions transactions,
            DeletionNotes notes,
            DueTimes times,
            Audit audit,
            InstantSource clock) {
        this.requests = requests;
        this.receiving = receiving;
        this.changes = changes;
        this.transactions = transactions;
        this.notes = notes;
        this.times = times;
        this.audit = audit;
        this.clock = clock;
    }

    /** Locked; empty: this desk has no such other request that is open, and urgent if this one is. */
    Optional<Request> goesOn(Officer officer, Request twin, String number) {
        return DeskSight.of(officer)
                .flatMap(desk -> requests.findByNumber(desk, RequestNumber.normalised(number))
                        .filter(found -> !found.id().equals(twin.id()))
                        .flatMap(found -> requests.lock(desk, found.id())))
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
                new Draft(goesOn.header(), holder, twin.id().toString()));
        audit.done(
                officer,
                AuditedAct.of(Act.JOINED.label(), "request", goesOn.id().value(), goesOn.organization()));
        everybody(aside)
                .forEach(account -> aside.forEach((id, hers) -> {
                    if (!hers.contains(account)) {
                        transactions.look(RowSight.aside(id.value(), account.value()));
                        exclude(id, account);
                    }
                }));
        transactions.look(RowSight.of(officer));
        return null;
    }

    /** Who stood aside from it, and who from each of its doubles, and theirs. */
    private Map<RequestId, Set<AccountId>> aside(Request request) {
        var aside = new LinkedHashMap<RequestId, Set<AccountId>>();
        aside.put(request.id(), requests.transfer(request.id()));
        doubles(request).forEach(twin -> aside.putAll(aside(twin)));
        return aside;
    }

    /** Those that are still closed as the same matter. Then the transaction sees the last one looked for. */
    private List<Request> doubles(Request request) {
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

    /** After the transfer in which this officer stands aside from the other one, and last. */
    void standAside(Officer officer, Request goesOn) {
        doubles(goesOn).forEach(twin -> {
            requests.transfer(twin.id());
            exclude(twin.id(), officer.account());
            standAside(officer, twin);
        });
    }

    /** Whether it is a double, and the one in which it goes on lies at this officer's desk: whoever knows her says so there. */
    boolean goesOnHere(Officer officer, Request twin) {
        return DeskSight.of(officer)
                .flatMap(desk -> twin.goesOnIn().flatMap(number -> requests.findByNumber(desk, number)))
                .isPresent();
    }

    private void exclude(RequestId id, AccountId account) {
        requests.exclude(id, account, today());
        notes.standsAside(id, account, today());
    }

    /**
     * In the transfer of the other one, and after it. What its new desk may not read by the level that she chose there,
     * or could only read by somebody who stood aside from it, stays where it is.
     *
     * @param by null: the program
     */
    void follow(Request goesOn, OrganizationId to, @Nullable Officer by) {
        for (var found : doubles(goesOn)) {
            var aside = requests.transfer(found.id());
            // One that was opened again is not even locked: it may be ending as the same as this one just now.
            requests.lock(found.id())
                    .filter(twin -> twin.isDoubleOf(goesOn))
                    .filter(twin -> twin.organization().equals(to) || mayGo(twin, to, aside))
                    .ifPresent(twin -> follow(twin, goesOn, to, by));
        }
    }

    private boolean mayGo(Request twin, OrganizationId to, Set<AccountId> aside) {
        return receiving.refusal(twin.header(), to, aside, today()) == null;
    }

    private void follow(Request twin, Request goesOn, OrganizationId to, @Nullable Officer by) {
        if (!twin.organization().equals(to)) {
            var step = new Step(
                    Act.FOLLOWED,
                    clock.instant(),
                    by == null ? null : by.account().value(),
                    twin.organization().value(),
                    to.value(),
                    goesOn.number(),
                    null);
            var state = Transitions.after(twin.state(), Act.FOLLOWED).orElseThrow();
            requests.handOver(twin, to, times.change(twin, state, null, twin.header(), step, Optional.empty()));
            note(twin, by);
        }
        follow(twin, to, by);
    }

    private void note(Request twin, @Nullable Officer by) {
        var label = Act.FOLLOWED.label();
        if (by == null) {
            audit.done(Escalation.JOB, AuditedAct.unnamed(label, "request"));
        } else {
            audit.done(by, AuditedAct.of(label, "request", twin.id().value(), twin.organization()));
        }
    }

    /** Of the same matter: its doubles, and what it goes on in, as far as they lie at this desk. */
    List<Request.Summary> beside(DeskSight desk, Request request) {
        var twins = request.doubles().stream()
                .flatMap(id -> requests.findIfItOpens(desk, id).stream())
                .filter(twin -> twin.isDoubleOf(request))
                .map(Request::summary);
        var goesOn = request.goesOnIn().flatMap(number -> requests.findByNumber(desk, number));
        return Stream.concat(goesOn.stream(), twins).toList();
    }

    private LocalDate today() {
        return DueTimes.day(clock.instant());
    }
}
