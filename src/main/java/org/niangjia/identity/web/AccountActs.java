package org.niangjia.identity.web;

import org.niangjia.audit.Audit;
import org.niangjia.identity.model.CodePurpose;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.DisablementStore;
import org.niangjia.identity.store.PasskeyStore;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Closing and opening the ways into an account. */
@Service
class AccountActs {
    private final OnAccounts on;
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final DisablementStore disablements;
    private final CodeStore codes;
    private final SecondFactorStore factors;
    private final PasskeyStore passkeys;
    private final SignOnStore signOns;
    private final SessionStore sessions;
    private final Audit audit;

    AccountActs(
            OnAccounts on,
            AccountStore accounts,
            AssignmentStore assignments,
            DisablementStore disablements,
            CodeStore codes,
            SecondFactorStore factors,
            PasskeyStore passkeys,
            SignOnStore signOns,
            SessionStore sessions,
            Audit audit) {
        this.on = on;
        this.accounts = accounts;
        this.assignments = assignments;
        this.disablements = disablements;
        this.codes = codes;
        this.factors = factors;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public ActResult disable(Viewer.Officer viewer, AccountId account, Reason reason) {
        return on.act(viewer, account, "account.disabled", () -> {
            if (assignments.lastOf(account, null)) {
                return new ActResult.Refused("identity.refusal.last-administrator");
            }
            if (!disablements.begin(viewer, account, reason)) {
                return new ActResult.Refused("identity.refusal.already-done");
            }
            sessions.endAll(account);
            audit.done(
                    viewer, OnAccounts.of(viewer, "account.disabled", account).because(reason.key()));
            return new ActResult.Done();
        });
    }

    @Transactional
    public ActResult enable(Viewer.Officer viewer, AccountId account) {
        return on.act(viewer, account, "account.enabled", () -> {
            if (!disablements.end(viewer, account)) {
                return new ActResult.Refused("identity.refusal.already-done");
            }
            audit.done(viewer, OnAccounts.of(viewer, "account.enabled", account));
            return new ActResult.Done();
        });
    }

    /** Password, recovery codes and the link with the site's own sign-on are void at once; the one-time code is the only way in. */
    @Transactional
    public ActResult reset(Viewer.Officer viewer, AccountId account) {
        return on.act(viewer, account, "code.issued", () -> {
            var known = accounts.find(account).orElseThrow();
            var purpose = known.hadPassword() ? CodePurpose.RESET : CodePurpose.FIRST;
            if (known.passwordHash() != null) {
                accounts.forgetPassword(account);
            }
            signOns.close(viewer, account);
            sessions.endAll(account);
            var code = codes.issue(viewer, account, purpose);
            audit.done(viewer, OnAccounts.of(viewer, "code.issued", account).because(purpose.key()));
            return new ActResult.Coded(account, known.signInName(), code);
        });
    }

    /** Taken off, never set: a new one is hers alone to confirm. She is told who did it when she comes in next. */
    @Transactional
    public ActResult takeOffFactor(Viewer.Officer viewer, AccountId account, Reason reason) {
        return on.act(viewer, account, "second-factor.taken-off", () -> {
            var phone = factors.takeOff(viewer, account, reason);
            var keys = passkeys.takeOff(viewer, account, reason);
            if (!phone && !keys) {
                return new ActResult.Refused("identity.refusal.no-factor");
            }
            sessions.endAll(account);
            audit.done(
                    viewer,
                    OnAccounts.of(viewer, "second-factor.taken-off", account).because(reason.key()));
            return new ActResult.Done();
        });
    }

    /** Her password is left: it ends one way in, and what came in by it. */
    @Transactional
    public ActResult endSignOn(Viewer.Officer viewer, AccountId account, Reason reason) {
        return on.act(viewer, account, "sign-on.taken-off", () -> {
            if (!signOns.takeOff(viewer, account, reason)) {
                return new ActResult.Refused("identity.refusal.no-sign-on");
            }
            sessions.endAll(account);
            audit.done(
                    viewer, OnAccounts.of(viewer, "sign-on.taken-off", account).because(reason.key()));
            return new ActResult.Done();
        });
    }
}
