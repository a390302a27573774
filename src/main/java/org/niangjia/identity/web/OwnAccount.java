package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.CodeTries;
import org.niangjia.identity.store.Passwords;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does to her own account. */
@Service
class OwnAccount {
    private final AccountStore accounts;
    private final CodeStore codes;
    private final SecondFactorStore factors;
    private final CodeTries tries;
    private final SessionStore sessions;
    private final Audit audit;

    OwnAccount(
            AccountStore accounts,
            CodeStore codes,
            SecondFactorStore factors,
            CodeTries tries,
            SessionStore sessions,
            Audit audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.factors = factors;
        this.tries = tries;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public void switched(Viewer.Officer viewer, Seat seat) {
        audit.done(
                viewer,
                AuditedAct.of("role.chosen", "assignment", seat.assignment(), seat.organization())
                        .because(seat.role().key()));
    }

    /** Her other sessions end: the old password may be why she changes it. */
    @Transactional
    public void changePassword(Viewer.Officer viewer, Passwords.Encoded password, String keptSession) {
        accounts.setPassword(viewer.account(), password);
        sessions.endOthers(viewer.account(), keptSession);
        audit.done(viewer, act(viewer, "password.changed"));
    }

    /**
     * Whole or not at all: whoever has a second factor needs a way in without it. Her other sessions end: they came in
     * without it, or with the one before (ASVS V7.4.3). The same form sent twice sets it up once, and shows codes anew
     * whose first page may never have reached her.
     *
     * @param step of the code that confirmed it
     * @return new recovery codes; empty if she has some
     */
    @Transactional
    public List<OneTimeCode> setSecondFactor(
            Viewer.Officer viewer, AuthenticatorSecret secret, long step, String keptSession) {
        var account = viewer.account();
        accounts.lock(account);
        if (factors.isLive(account, secret)) {
            var codesCameWithIt =
                    codes.wereIssuedSince(account, factors.since(account).orElseThrow());
            return codesCameWithIt ? renewRecovery(viewer) : List.of();
        }
        factors.set(account, secret, step);
        tries.right(account);
        sessions.endOthers(account, keptSession);
        audit.done(viewer, act(viewer, "second-factor.set"));
        return codes.recoveryCodesLeft(account) == 0 ? renewRecovery(viewer) : List.of();
    }

    @Transactional
    public List<OneTimeCode> renewRecovery(Viewer.Officer viewer) {
        audit.done(viewer, act(viewer, "recovery-codes.renewed"));
        return codes.renewRecovery(viewer, viewer.account());
    }

    private static AuditedAct act(Viewer.Officer viewer, String action) {
        return AuditedAct.of(action, "account", viewer.account().value(), viewer.organization());
    }
}
