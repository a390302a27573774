package org.niangjia.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.SignInName;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.Passwords;
import org.niangjia.identity.store.SecondFactorStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.identity.web.Entrance.Entered;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coming in by password or by code. An unknown name, a wrong password, a locked and a disabled account cost the same
 * derivation and get the same answer. A password's try is counted by the same statement whether the name exists or not;
 * what differs still says decision 009.
 */
@Service
class SignIn {
    /** No account has it: what is asked for a name that nobody has. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final AccountStore accounts;
    private final LockOut lockOut;
    private final CodeStore codes;
    private final SecondFactorStore factors;
    private final SessionStore sessions;
    private final StandingStore standings;
    private final Entrance entrance;
    private final Passwords passwords;
    private final SignInPolicy policy;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIn(
            AccountStore accounts,
            LockOut lockOut,
            CodeStore codes,
            SecondFactorStore factors,
            SessionStore sessions,
            StandingStore standings,
            Entrance entrance,
            Passwords passwords,
            SignInPolicy policy,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.lockOut = lockOut;
        this.codes = codes;
        this.factors = factors;
        this.sessions = sessions;
        this.standings = standings;
        this.entrance = entrance;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.transaction = transaction;
    }

    sealed interface ByPassword {
        record Passed(Entered entered) implements ByPassword {}

        /** The second factor is still to come. */
        record Halfway(Standing standing) implements ByPassword {}

        record Refused() implements ByPassword {}
    }

    sealed interface ByCode {
        record Renewed(List<OneTimeCode> recoveryCodes) implements ByCode {
            public Renewed {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        /** Her password is new; the second factor and the recovery codes that are left are as before. */
        record Changed() implements ByCode {}

        /** @param flaw what is wrong with the new password; the code can still be used */
        record Weak(PasswordFlaw flaw) implements ByCode {}

        record Refused() implements ByCode {}
    }

    ByPassword byPassword(String name, String password, Network from) {
        var known = known(name);
        // Compared before it counts: where nothing is compared for want of a place, nothing was tried.
        var right = passwords.match(password, known.map(Known::passwordHash).orElse(null));
        var standing = known.filter(_ -> right).flatMap(account -> standings.find(account.account()));
        var halfway = standing.filter(Standing::secondFactor).isPresent();
        var open = known.filter(
                account -> halfway ? lockOut.isOpen(account.account(), from) : lockOut.begin(account.account(), from));
        if (known.isEmpty()) {
            accounts.beginTry(NOBODY);
        }
        if (standing.isEmpty() || open.isEmpty()) {
            refused("sign-in", known, open.isPresent(), right);
            return new ByPassword.Refused();
        }
        var account = standing.get().account();
        if (halfway) {
            transaction.executeWithoutResult(_ -> audit.done(Entrance.DOOR, act("password.shown", account.value())));
            return new ByPassword.Halfway(standing.get());
        }
        lockOut.right(account, from);
        return new ByPassword.Passed(entrance.enter(standing.get(), "", true));
    }

    /** While an account is locked, too: sixty random bits need no lock, and she must always have a way in. */
    ByCode byCode(String name, String code, String newPassword) {
        var known = known(name);
        var hash = passwords.hash(
                OneTimeCode.typed(code), known.map(Known::codeSalt).orElse(null));
        var result = known.filter(account -> !account.disabled()).map(account -> use(account, hash, newPassword));
        if (result.isEmpty() || result.get() instanceof ByCode.Refused) {
            refused("code.used", known, true, false);
            return new ByCode.Refused();
        }
        return result.get();
    }

    /** What cannot be a name is none; the database might not even take it. */
    private Optional<Known> known(String typed) {
        return Optional.of(SignInName.plain(typed))
                .filter(SignInName::isWellFormed)
                .flatMap(accounts::find);
    }

    private ByCode use(Known known, byte[] hash, String newPassword) {
        // Nothing is told of the old password without a right code, and nobody else has it derived anew.
        if (!codes.isUsable(known.account(), hash)) {
            return new ByCode.Refused();
        }
        var flaw = flaw(known, newPassword);
        if (flaw.isPresent()) {
            return new ByCode.Weak(flaw.get());
        }
        // Before the transaction: whoever waits for her turn to derive holds no connection.
        var encoded = passwords.encode(newPassword);
        var result = transaction.execute(_ -> {
            var purpose = codes.use(known.account(), hash);
            if (purpose.isEmpty()) {
                return new ByCode.Refused();
            }
            accounts.setPassword(known.account(), encoded);
            sessions.endAll(known.account());
            audit.done(
                    Entrance.DOOR,
                    act("code.used", known.account().value())
                            .because(purpose.get().key()));
            // Ten new ones would stand in for the second factor, and whoever set the password would have them (V6.4.3).
            return factors.isSet(known.account())
                    ? new ByCode.Changed()
                    : new ByCode.Renewed(codes.renewRecovery(Entrance.DOOR, known.account()));
        });
        if (result instanceof ByCode.Renewed || result instanceof ByCode.Changed) {
            lockOut.forget(known.account());
        }
        return Objects.requireNonNull(result);
    }

    /** Not the one she has, either: who uses a code may do so because somebody else knows it. */
    private Optional<PasswordFlaw> flaw(Known known, String newPassword) {
        return PasswordFlaw.find(policy.passwords(), newPassword, List.of(known.signInName(), known.displayName()))
                .or(() -> known.passwordHash() != null && passwords.match(newPassword, known.passwordHash())
                        ? Optional.of(PasswordFlaw.of("identity.password.same"))
                        : Optional.empty());
    }

    private void refused(String action, Optional<Known> known, boolean open, boolean right) {
        var why = known.isEmpty()
                ? "identity.audit.unknown-name"
                : !open
                        ? "identity.audit.locked"
                        : right || known.get().disabled() ? "identity.audit.disabled" : "identity.audit.wrong";
        audit.refused(
                Entrance.DOOR,
                act(action, known.map(account -> account.account().value()).orElse(null))
                        .because(why));
    }

    private static AuditedAct act(String action, @Nullable UUID account) {
        return new AuditedAct(action, "account", account, null, "");
    }
}
