package org.niangjia.identity.web;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.PasswordRules;
import org.niangjia.identity.model.SignInName;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.Passwords;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
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
    private static final Viewer.Job DOOR = new Viewer.Job("sign-in");

    /** No account has it: what is asked for a name that nobody has. */
    private static final AccountId NOBODY = new AccountId(new UUID(0, 0));

    private final AccountStore accounts;
    private final NetworkTries tries;
    private final CodeStore codes;
    private final SessionStore sessions;
    private final StandingStore standings;
    private final Passwords passwords;
    private final SignInPolicy policy;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignIn(
            AccountStore accounts,
            NetworkTries tries,
            CodeStore codes,
            SessionStore sessions,
            StandingStore standings,
            Passwords passwords,
            SignInPolicy policy,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.tries = tries;
        this.codes = codes;
        this.sessions = sessions;
        this.standings = standings;
        this.passwords = passwords;
        this.policy = policy;
        this.audit = audit;
        this.transaction = transaction;
    }

    sealed interface ByCode {
        record Renewed(List<OneTimeCode> recoveryCodes) implements ByCode {
            public Renewed {
                recoveryCodes = List.copyOf(recoveryCodes);
            }
        }

        record Weak(PasswordRules.Flaw flaw) implements ByCode {}

        record Refused() implements ByCode {}
    }

    /** @param wasReset somebody took her password from her since she was here last */
    record Entered(Standing standing, boolean wasReset) {}

    Optional<Entered> byPassword(String name, String password, Network from) {
        var known = known(name);
        // Compared before it counts: where nothing is compared for want of a place, nothing was tried.
        var right = passwords.match(password, known.map(Known::passwordHash).orElse(null));
        var open = known.filter(account -> beginTry(account.account(), from));
        if (known.isEmpty()) {
            accounts.beginTry(NOBODY);
        }
        var standing = open.filter(_ -> right).flatMap(account -> standings.find(account.account()));
        if (standing.isEmpty()) {
            refused("sign-in", known, open.isPresent(), right);
            return Optional.empty();
        }
        var account = standing.get().account();
        tries.forget(account, from);
        return standing.map(entered -> new Entered(entered, entered(entered)));
    }

    private boolean entered(Standing standing) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var wasReset = codes.wasResetSinceSignIn(standing.account());
            accounts.signedIn(standing.account());
            audit.done(viewer(standing), act("sign-in", standing.account().value()));
            return wasReset;
        }));
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

    /** Her password again, asked before something that a passer-by at her desk must not do (ASVS V7.5.1). */
    boolean isHerPassword(AccountId account, String password, Network from) {
        var known = accounts.find(account);
        var same = passwords.match(password, known.map(Known::passwordHash).orElse(null));
        var right = known.filter(present -> beginTry(present.account(), from)).isPresent() && same;
        if (right) {
            tries.forget(account, from);
            accounts.tryWasRight(account);
        }
        return right;
    }

    /** What cannot be a name is none; the database might not even take it. */
    private Optional<Known> known(String typed) {
        return Optional.of(SignInName.plain(typed))
                .filter(SignInName::isWellFormed)
                .flatMap(accounts::find);
    }

    private boolean beginTry(AccountId account, Network from) {
        return tries.begin(account, from) && accounts.beginTry(account);
    }

    private ByCode use(Known known, byte[] hash, String newPassword) {
        var result = transaction.execute(status -> {
            var purpose = codes.use(known.account(), hash);
            if (purpose.isEmpty()) {
                return new ByCode.Refused();
            }
            var flaw = policy.passwords().flaw(newPassword, List.of(known.signInName(), known.displayName()));
            if (flaw.isPresent()) {
                status.setRollbackOnly(); // the code was right and can still be used
                return new ByCode.Weak(flaw.get());
            }
            accounts.setPassword(known.account(), newPassword);
            sessions.endAll(known.account());
            audit.done(
                    DOOR,
                    act("code.used", known.account().value())
                            .because(purpose.get().key()));
            return new ByCode.Renewed(codes.renewRecovery(DOOR, known.account()));
        });
        if (result instanceof ByCode.Renewed) {
            tries.forget(known.account());
        }
        return Objects.requireNonNull(result);
    }

    private void refused(String action, Optional<Known> known, boolean open, boolean right) {
        var why = known.isEmpty()
                ? "identity.audit.unknown-name"
                : !open
                        ? "identity.audit.locked"
                        : right || known.get().disabled() ? "identity.audit.disabled" : "identity.audit.wrong";
        audit.refused(
                DOOR,
                act(action, known.map(account -> account.account().value()).orElse(null))
                        .because(why));
    }

    private static Viewer viewer(Standing standing) {
        return standing.officer(null).<Viewer>map(officer -> officer).orElse(DOOR);
    }

    private static AuditedAct act(String action, @Nullable UUID account) {
        return new AuditedAct(action, "account", account, null, "");
    }
}
