package org.niangjia.identity.web;

import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.Passwords;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Component;

/**
 * That it is still she who sits there, asked before what a passer-by at her desk must not do (ASVS V7.5.1). A wrong answer
 * is a try like any other, and is in the record.
 */
@Component
class Herself {
    private final AccountStore accounts;
    private final Passwords passwords;
    private final LockOut lockOut;
    private final FactorCheck factor;
    private final Audit audit;

    Herself(AccountStore accounts, Passwords passwords, LockOut lockOut, FactorCheck factor, Audit audit) {
        this.accounts = accounts;
        this.passwords = passwords;
        this.lockOut = lockOut;
        this.factor = factor;
        this.audit = audit;
    }

    /** Told apart by its shape: no password is as short as a code of the phone, or as long as a passkey's answer. */
    boolean isProvedBy(Viewer.Officer viewer, String typed, Network from) {
        return AuthenticatorSecret.isCode(typed) || Passkeys.isAnswer(typed)
                ? hasFactor(viewer, typed, from)
                : hasPassword(viewer, typed, from);
    }

    boolean hasPassword(Viewer.Officer viewer, String typed, Network from) {
        var account = viewer.account();
        var hash = accounts.find(account).map(Known::passwordHash).orElse(null);
        // Compared before it counts: where nothing is compared for want of a place, nothing was tried.
        var same = passwords.match(typed, hash);
        if (!lockOut.begin(account, from)) {
            return refused(viewer, "identity.audit.locked");
        }
        if (!same) {
            return refused(viewer, "identity.audit.wrong");
        }
        lockOut.right(account, from);
        return true;
    }

    /** A code of her telephone, or a recovery code. */
    boolean hasFactor(Viewer.Officer viewer, String typed, Network from) {
        var verdict = factor.take(viewer.account(), typed, from);
        return verdict.isRight() || refused(viewer, verdict.key());
    }

    private boolean refused(Viewer.Officer viewer, String why) {
        var account = viewer.account().value();
        audit.refused(
                viewer,
                AuditedAct.of("reconfirmed", "account", account, viewer.organization())
                        .because(why));
        return false;
    }
}
