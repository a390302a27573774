package org.niangjia.identity.web;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.CodeTries;
import org.niangjia.identity.store.Passwords;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A code of her telephone, an answer of a passkey, or a recovery code in their place, wherever one is asked for: counted, judged and used up. Wrong
 * ones count twice: as wrong passwords do, and for good until a right one comes. Too many of these void the password
 * and end her link with the site's own sign-on, for somebody else has one of them.
 */
@Component
class FactorCheck {
    private final LockOut lockOut;
    private final CodeTries tries;
    private final AccountStore accounts;
    private final SecondFactorStore factors;
    private final Passkeys passkeys;
    private final SignOnStore signOns;
    private final CodeStore codes;
    private final SessionStore sessions;
    private final Passwords passwords;
    private final Audit audit;
    private final TransactionTemplate transaction;

    FactorCheck(
            LockOut lockOut,
            CodeTries tries,
            AccountStore accounts,
            SecondFactorStore factors,
            Passkeys passkeys,
            SignOnStore signOns,
            CodeStore codes,
            SessionStore sessions,
            Passwords passwords,
            Audit audit,
            TransactionTemplate transaction) {
        this.lockOut = lockOut;
        this.tries = tries;
        this.accounts = accounts;
        this.factors = factors;
        this.passkeys = passkeys;
        this.signOns = signOns;
        this.codes = codes;
        this.sessions = sessions;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    enum Verdict {
        BY_PHONE("identity.audit.by-code"),
        BY_PASSKEY("identity.audit.by-passkey"),
        BY_RECOVERY("identity.audit.by-recovery"),
        WRONG("identity.audit.wrong-factor"),
        LOCKED("identity.audit.locked");

        private final String key;

        Verdict(String key) {
            this.key = key;
        }

        boolean isRight() {
            return this == BY_PHONE || this == BY_PASSKEY || this == BY_RECOVERY;
        }

        /** What the audit record says of it. */
        String key() {
            return key;
        }
    }

    Verdict take(AccountId account, String typed, Network from) {
        // Derived before it counts: where there is no place for it, nothing was tried.
        var shown = Passkeys.isAnswer(typed);
        var hash = shown || AuthenticatorSecret.isCode(typed) ? null : recoveryHash(account, typed);
        if (!lockOut.begin(account, from)) {
            return Verdict.LOCKED;
        }
        if (tries.begin(account) && isUsed(account, typed, hash)) {
            lockOut.right(account, from);
            tries.right(account);
            return shown ? Verdict.BY_PASSKEY : hash == null ? Verdict.BY_PHONE : Verdict.BY_RECOVERY;
        }
        transaction.executeWithoutResult(_ -> voidIfTooMany(account));
        return Verdict.WRONG;
    }

    private void voidIfTooMany(AccountId account) {
        if (tries.end(account)) {
            accounts.forgetPassword(account);
            signOns.close(Entrance.DOOR, account);
            sessions.endAll(account);
            audit.done(Entrance.DOOR, new AuditedAct("password.voided", "account", account.value(), null, ""));
        }
    }

    private boolean isUsed(AccountId account, String typed, byte @Nullable [] hash) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            if (hash != null) {
                return codes.useAsFactor(account, hash);
            }
            return Passkeys.isAnswer(typed) ? passkeys.use(account, typed) : factors.use(account, typed);
        }));
    }

    private byte[] recoveryHash(AccountId account, String typed) {
        var salt = accounts.find(account).map(AccountStore.Known::codeSalt).orElse(null);
        return passwords.hash(OneTimeCode.typed(typed), salt);
    }
}
