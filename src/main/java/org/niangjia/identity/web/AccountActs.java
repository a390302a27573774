package org.niangjia.identity.web;

import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.NewAccounts;
import org.niangjia.identity.NewAccounts.Newcomer;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.identity.Role;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.DisablementStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a security administrator does to accounts: each act within her reach, never on herself, always audited. */
@Service
class AccountActs {
    static final String FOR_ROOT_ONLY = "identity.refusal.root-only";
    static final String OUT_OF_REACH = "identity.refusal.out-of-reach";

    private final AccountDirectory directory;
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final DisablementStore disablements;
    private final CodeStore codes;
    private final SessionStore sessions;
    private final NewAccounts newAccounts;
    private final OrganizationNames organizations;
    private final Territory territory;
    private final Audit audit;

    AccountActs(
            AccountDirectory directory,
            AccountStore accounts,
            AssignmentStore assignments,
            DisablementStore disablements,
            CodeStore codes,
            SessionStore sessions,
            NewAccounts newAccounts,
            OrganizationNames organizations,
            Territory territory,
            Audit audit) {
        this.directory = directory;
        this.accounts = accounts;
        this.assignments = assignments;
        this.disablements = disablements;
        this.codes = codes;
        this.sessions = sessions;
        this.newAccounts = newAccounts;
        this.organizations = organizations;
        this.territory = territory;
        this.audit = audit;
    }

    sealed interface Result {
        record Done() implements Result {}

        /** The code to hand to her, shown once. */
        record Coded(AccountId account, String signInName, OneTimeCode code) implements Result {}

        record Refused(String key) implements Result {}

        /** Out of reach: for this viewer there is no such account. */
        record NotFound() implements Result {}
    }

    @Transactional
    public Result create(Viewer.Officer viewer, Newcomer newcomer) {
        var wrong = placed(viewer, newcomer.organization(), newcomer.role())
                .or(() -> accounts.isTaken(newcomer.signInName())
                        ? Optional.of("identity.refusal.name-taken")
                        : Optional.empty());
        if (wrong.isPresent()) {
            audit.refused(
                    viewer,
                    new AuditedAct("account.created", "account", null, newcomer.organization(), "")
                            .because(wrong.get()));
            return new Result.Refused(wrong.get());
        }
        var invitation = newAccounts.withCode(viewer, newcomer);
        return new Result.Coded(invitation.account(), invitation.signInName(), invitation.code());
    }

    @Transactional
    public Result assign(
            Viewer.Officer viewer, AccountId account, OrganizationId organization, Role role, Reason reason) {
        return within(viewer, account, "assignment.given", () -> {
            var placed = placed(viewer, organization, role);
            if (placed.isPresent()) {
                return new Result.Refused(placed.get());
            }
            var held = assignments.lockedRoles(account);
            if (!held.stream().allMatch(role::goesWith)) {
                return new Result.Refused("identity.refusal.administrators-apart");
            }
            if (assignments.seats(account).stream().anyMatch(seat -> isAt(seat, organization, role))) {
                return new Result.Refused("identity.refusal.role-held");
            }
            assignments.add(viewer, account, organization, role, reason);
            audit.done(
                    viewer,
                    AuditedAct.of("assignment.given", "account", account.value(), organization)
                            .because(role.key()));
            return new Result.Done();
        });
    }

    @Transactional
    public Result endAssignment(Viewer.Officer viewer, AccountId account, UUID assignment, Reason reason) {
        return within(viewer, account, "assignment.ended", () -> {
            if (assignments.lastOf(account, assignment)) {
                return new Result.Refused("identity.refusal.last-administrator");
            }
            var organization = assignments.end(viewer, account, assignment, reason);
            if (organization.isEmpty()) {
                return new Result.Refused("identity.refusal.already-done");
            }
            sessions.endAll(account);
            audit.done(
                    viewer,
                    AuditedAct.of("assignment.ended", "account", account.value(), organization.get())
                            .because(reason.key()));
            return new Result.Done();
        });
    }

    @Transactional
    public Result disable(Viewer.Officer viewer, AccountId account, Reason reason) {
        return within(viewer, account, "account.disabled", () -> {
            if (assignments.lastOf(account, null)) {
                return new Result.Refused("identity.refusal.last-administrator");
            }
            if (!disablements.begin(viewer, account, reason)) {
                return new Result.Refused("identity.refusal.already-done");
            }
            sessions.endAll(account);
            audit.done(viewer, act(viewer, "account.disabled", account).because(reason.key()));
            return new Result.Done();
        });
    }

    @Transactional
    public Result enable(Viewer.Officer viewer, AccountId account) {
        return within(viewer, account, "account.enabled", () -> {
            if (!disablements.end(viewer, account)) {
                return new Result.Refused("identity.refusal.already-done");
            }
            audit.done(viewer, act(viewer, "account.enabled", account));
            return new Result.Done();
        });
    }

    /** Password and recovery codes are void at once; the one-time code is the only way in. */
    @Transactional
    public Result reset(Viewer.Officer viewer, AccountId account) {
        return within(viewer, account, "code.issued", () -> {
            var known = accounts.find(account).orElseThrow();
            var purpose = known.passwordHash() == null ? CodePurpose.FIRST : CodePurpose.RESET;
            accounts.forgetPassword(account);
            sessions.endAll(account);
            var code = codes.issue(viewer, account, purpose);
            audit.done(viewer, act(viewer, "code.issued", account).because(purpose.key()));
            return new Result.Coded(account, known.signInName(), code);
        });
    }

    /** She opened the page of an account that is not hers to see. */
    @Transactional
    public void notFound(Viewer.Officer viewer, AccountId account) {
        audit.refused(viewer, act(viewer, "account.read", account).because(OUT_OF_REACH));
    }

    private Result within(Viewer.Officer viewer, AccountId account, String action, Supplier<Result> act) {
        if (!directory.reaches(viewer, account)) {
            audit.refused(viewer, act(viewer, action, account).because(OUT_OF_REACH));
            return new Result.NotFound();
        }
        var result = account.equals(viewer.account()) ? new Result.Refused("identity.refusal.herself") : act.get();
        if (result instanceof Result.Refused(var key)) {
            audit.refused(viewer, act(viewer, action, account).because(key));
        }
        return result;
    }

    /** Key of why this role is not hers to give there. */
    private Optional<String> placed(Viewer.Officer viewer, OrganizationId organization, Role role) {
        if (!reaches(viewer, organization)) {
            return Optional.of(OUT_OF_REACH);
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

    private static AuditedAct act(Viewer.Officer viewer, String action, AccountId account) {
        return AuditedAct.of(action, "account", account.value(), viewer.organization());
    }
}
