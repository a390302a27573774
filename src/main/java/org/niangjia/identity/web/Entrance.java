package org.niangjia.identity.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** She has shown all that is asked of her: notes that she came, and what was done to her account meanwhile. */
@Component
class Entrance {
    static final Viewer.Job DOOR = new Viewer.Job("sign-in");

    private final AccountStore accounts;
    private final AccountNews news;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Entrance(AccountStore accounts, AccountNews news, Audit audit, TransactionTemplate transaction) {
        this.accounts = accounts;
        this.news = news;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param newsSince when she came the time before, if there is something since then that she has to be told first */
    record Entered(Standing standing, @Nullable Instant newsSince) {}

    /** @param howKey key of what she came in by; empty for the ordinary way */
    Entered enter(Standing standing, String howKey) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var account = standing.account();
            var before = accounts.lastSignIn(account).orElse(Instant.EPOCH);
            var told = news.since(account, before) ? before : null;
            accounts.signedIn(account);
            var viewer = standing.officer(null).<Viewer>map(officer -> officer).orElse(DOOR);
            audit.done(viewer, new AuditedAct("sign-in", "account", account.value(), null, howKey));
            return new Entered(standing, told);
        }));
    }
}
