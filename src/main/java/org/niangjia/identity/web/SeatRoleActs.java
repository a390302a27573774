package org.niangjia.identity.web;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.SeatGrants.Waiting;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.LastDayStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whoever has a seat gets the role that goes with it: on a new account, or on the one that she has. */
@Service
class SeatRoleActs {
    private final SeatGrants grants;
    private final RoleActs roles;
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final LastDayStore lastDays;
    private final AccountDirectory directory;

    SeatRoleActs(
            SeatGrants grants,
            RoleActs roles,
            AccountStore accounts,
            AssignmentStore assignments,
            LastDayStore lastDays,
            AccountDirectory directory) {
        this.grants = grants;
        this.roles = roles;
        this.accounts = accounts;
        this.assignments = assignments;
        this.lastDays = lastDays;
        this.directory = directory;
    }

    /**
     * @param signInName of a new account, or of the one that she has
     * @param hers she has that one already
     */
    @Transactional
    public ActResult give(Officer viewer, UUID seat, String signInName, boolean hers) {
        var reach = viewer.reach(Permission.MANAGE_ACCOUNTS).orElseThrow();
        var waiting = grants.hold(reach, Locale.ROOT, seat);
        return waiting.isEmpty()
                ? new ActResult.NotFound()
                : hers ? onHers(viewer, waiting.get(), signInName) : onNew(viewer, waiting.get(), signInName);
    }

    private ActResult onNew(Officer viewer, Waiting waiting, String signInName) {
        var newcomer = new Newcomer(signInName, waiting.holder(), waiting.organization(), waiting.role());
        var result = roles.create(viewer, newcomer);
        if (result instanceof ActResult.Coded coded) {
            held(coded.account(), waiting).ifPresent(assignment -> given(viewer, waiting, coded.account(), assignment));
        }
        return result;
    }

    private ActResult onHers(Officer viewer, Waiting waiting, String signInName) {
        var account = accounts.find(signInName)
                .map(Known::account)
                .filter(found -> directory.reaches(viewer, found))
                .orElse(null);
        if (account == null) {
            return new ActResult.Refused("identity.refusal.no-such-account");
        }
        if (grants.isAnothers(waiting.seat(), account)) {
            return new ActResult.Refused("identity.refusal.anothers-account");
        }
        var held = held(account, waiting);
        // Whoever holds it already, perhaps until some day as a stand-in, has it for this seat from now on.
        var result = held.map(assignment -> forGood(viewer, account, assignment))
                .orElseGet(() ->
                        roles.assign(viewer, account, waiting.organization(), waiting.role(), Reason.APPOINTED, null));
        if (result instanceof ActResult.Done) {
            held(account, waiting).ifPresent(assignment -> given(viewer, waiting, account, assignment));
        }
        return result;
    }

    private ActResult forGood(Officer viewer, AccountId account, UUID assignment) {
        var isForADay = lastDays.lock(account, assignment)
                .filter(held -> held.lastDay() != null)
                .isPresent();
        return isForADay
                ? roles.moveLastDay(viewer, account, assignment, Reason.APPOINTED, null)
                : new ActResult.Done();
    }

    private Optional<UUID> held(AccountId account, Waiting waiting) {
        return assignments.seats(account).stream()
                .filter(seat -> seat.organization().equals(waiting.organization()) && seat.role() == waiting.role())
                .map(Seat::assignment)
                .findFirst();
    }

    private void given(Officer viewer, Waiting waiting, AccountId account, UUID assignment) {
        grants.given(viewer, waiting.seat(), account, assignment);
    }

    /** As the one that she has is called; empty: none is known that is the viewer's to change. */
    String known(Officer viewer, Waiting waiting) {
        AccountId known = waiting.known();
        return known == null || !directory.reaches(viewer, known)
                ? ""
                : accounts.find(known).map(Known::signInName).orElse("");
    }
}
