package org.niangjia.identity.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.Role;
import org.niangjia.identity.SeatGrants;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.LastDayStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Giving, moving and ending roles; an account begins with its first. */
@Service
class RoleActs {
    static final String FOR_ROOT_ONLY = "identity.refusal.root-only";
    static final String NO_LAST_DAY = "identity.refusal.no-last-day";

    private final OnAccounts on;
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final LastDayStore lastDays;
    private final SessionStore sessions;
    private final NewAccounts newAccounts;
    private final OrganizationNames organizations;
    private final Territory territory;
    private final SeatGrants grants;
    private final Audit audit;

    RoleActs(
            OnAccounts on,
            AccountStore accounts,
            AssignmentStore assignments,
            LastDayStore lastDays,
            SessionStore sessions,
            NewAccounts newAccounts,
            OrganizationNames organizations,
            Territory territory,
            SeatGrants grants,
            Audit audit) {
        this.on = on;
        this.accounts = accounts;
        this.assignments = assignments;
        this.lastDays = lastDays;
        this.sessions = sessions;
        this.newAccounts = newAccounts;
        this.organizations = organizations;
        this.territory = territory;
        this.grants = grants;
        this.audit = audit;
    }

    @Transactional
    public ActResult create(Viewer.Officer viewer, Newcomer newcomer) {
        var wrong = placed(viewer, newcomer.organization(), newcomer.role(), newcomer.lastDay())
                .or(() -> accounts.isTaken(newcomer.signInName())
                        ? Optional.of("identity.refusal.name-taken")
                        : Optional.empty());
        if (wrong.isPresent()) {
            audit.refused(
                    viewer,
                    new AuditedAct("account.created", "account", null, newcomer.organization(), "")
                            .because(wrong.get()));
            return new ActResult.Refused(wrong.get());
        }
        var invitation = newAccounts.withCode(viewer, newcomer);
        return new ActResult.Coded(invitation.account(), invitation.signInName(), invitation.code());
    }

    @Transactional
    public ActResult assign(
            Viewer.Officer viewer,
            AccountId account,
            OrganizationId organization,
            Role role,
            Reason reason,
            @Nullable LocalDate lastDay) {
        return on.act(viewer, account, "assignment.given", () -> {
            var placed = placed(viewer, organization, role, lastDay);
            if (placed.isPresent()) {
                return new ActResult.Refused(placed.get());
            }
            var held = assignments.lockedRoles(account);
            if (!held.stream().allMatch(role::goesWith)) {
                return new ActResult.Refused("identity.refusal.administrators-apart");
            }
            if (assignments.seats(account).stream().anyMatch(seat -> isAt(seat, organization, role))) {
                return new ActResult.Refused("identity.refusal.role-held");
            }
            assignments.add(viewer, account, organization, role, reason, lastDay);
            audit.done(
                    viewer,
                    AuditedAct.of("assignment.given", "account", account.value(), organization)
                            .because(role.key()));
            return new ActResult.Done();
        });
    }

    @Transactional
    public ActResult endAssignment(Viewer.Officer viewer, AccountId account, UUID assignment, Reason reason) {
        return on.act(viewer, account, "assignment.ended", () -> {
            if (assignments.lastOf(account, assignment)) {
                return new ActResult.Refused("identity.refusal.last-administrator");
            }
            var organization = assignments.end(viewer, account, assignment, reason);
            if (organization.isEmpty()) {
                return new ActResult.Refused("identity.refusal.already-done");
            }
            grants.ended(assignment);
            sessions.endAll(account);
            audit.done(
                    viewer,
                    AuditedAct.of("assignment.ended", "account", account.value(), organization.get())
                            .because(reason.key()));
            return new ActResult.Done();
        });
    }

    /** Nothing else changes: she stays signed in, and the role is the same one. */
    @Transactional
    public ActResult moveLastDay(
            Viewer.Officer viewer, AccountId account, UUID assignment, Reason reason, @Nullable LocalDate day) {
        return on.act(viewer, account, "assignment.moved", () -> {
            var held = lastDays.lock(account, assignment);
            if (held.isEmpty()) {
                return new ActResult.Refused("identity.refusal.already-done");
            }
            if (held.get().role().isAdministrator() && day != null) {
                return new ActResult.Refused(NO_LAST_DAY);
            }
            if (day != null && grants.isForASeat(assignment)) {
                return new ActResult.Refused("identity.refusal.follows-seat");
            }
            if (Objects.equals(held.get().lastDay(), day)) {
                return new ActResult.Refused("identity.refusal.same-day");
            }
            lastDays.move(viewer, held.get(), day, reason);
            audit.done(
                    viewer,
                    AuditedAct.of(
                                    "assignment.moved",
                                    "account",
                                    account.value(),
                                    held.get().organization())
                            .because(reason.key()));
            return new ActResult.Done();
        });
    }

    /** Key of why this role is not hers to give there. */
    private Optional<String> placed(
            Viewer.Officer viewer, OrganizationId organization, Role role, @Nullable LocalDate lastDay) {
        if (!reaches(viewer, organization)) {
            return Optional.of(PlaceChoice.OUT_OF_REACH);
        }
        if (role.isAdministrator() && lastDay != null) {
            // The last one would leave at midnight, and nobody could appoint the next.
            return Optional.of(NO_LAST_DAY);
        }
        return role.isForRootOnly() && !organization.equals(organizations.root())
                ? Optional.of(FOR_ROOT_ONLY)
                : Optional.empty();
    }

    private boolean reaches(Viewer.Officer viewer, OrganizationId organization) {
        return viewer.reach(Permission.MANAGE_ACCOUNTS)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }

    private static boolean isAt(Seat seat, OrganizationId organization, Role role) {
        return seat.organization().equals(organization) && seat.role() == role;
    }
}
