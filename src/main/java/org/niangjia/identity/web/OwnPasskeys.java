package org.niangjia.identity.web;

import java.util.List;
import java.util.UUID;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.PasskeyCeremony.Made;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.CodeTries;
import org.niangjia.identity.store.PasskeyStore;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The passkeys of an officer's own account. */
@Service
class OwnPasskeys {
    private final AccountStore accounts;
    private final PasskeyStore passkeys;
    private final SecondFactorStore factors;
    private final CodeStore codes;
    private final CodeTries tries;
    private final SessionStore sessions;
    private final OwnAccount own;
    private final Audit audit;

    OwnPasskeys(
            AccountStore accounts,
            PasskeyStore passkeys,
            SecondFactorStore factors,
            CodeStore codes,
            CodeTries tries,
            SessionStore sessions,
            OwnAccount own,
            Audit audit) {
        this.accounts = accounts;
        this.passkeys = passkeys;
        this.factors = factors;
        this.codes = codes;
        this.tries = tries;
        this.sessions = sessions;
        this.own = own;
        this.audit = audit;
    }

    sealed interface Added {
        /** @param recoveryCodes new ones; empty if she has some */
        record Done(List<OneTimeCode> recoveryCodes) implements Added {
            public Done {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        record Refused(String key) implements Added {}
    }

    /** The first second factor ends her other sessions, which came in without one, as an authenticator does. */
    @Transactional
    public Added add(Viewer.Officer viewer, String name, Made made, String keptSession) {
        var account = viewer.account();
        accounts.lock(account);
        var holder = passkeys.holder(made.passkey().id());
        if (holder.isPresent()) {
            // The same form sent twice adds it once.
            return holder.get().equals(account)
                    ? new Added.Done(List.of())
                    : new Added.Refused("identity.passkey.unreadable");
        }
        if (!factors.isSet(account)) {
            sessions.endOthers(account, keptSession);
            tries.right(account);
        }
        passkeys.add(account, name, made);
        audit.done(viewer, act(viewer, "passkey.added"));
        return new Added.Done(codes.recoveryCodesLeft(account) == 0 ? own.renewRecovery(viewer) : List.of());
    }

    /** Whether it ran. The last second factor is replaced, never ended: else whoever sits there sets up one of his own. */
    @Transactional
    public boolean end(Viewer.Officer viewer, UUID passkey) {
        var account = viewer.account();
        accounts.lock(account);
        var others = passkeys.list(account).stream()
                .filter(each -> !each.id().equals(passkey))
                .count();
        if (others == 0 && factors.since(account).isEmpty()) {
            audit.refused(viewer, act(viewer, "passkey.ended").because("identity.passkey.last"));
            return false;
        }
        if (passkeys.end(account, passkey)) {
            audit.done(viewer, act(viewer, "passkey.ended"));
        }
        return true;
    }

    private static AuditedAct act(Viewer.Officer viewer, String action) {
        return AuditedAct.of(action, "account", viewer.account().value(), viewer.organization());
    }
}
