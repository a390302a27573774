package org.niangjia.identity.web;

import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** She has shown all that is asked of her: notes that she came, and what was done to her account meanwhile. */
@Component
class Entrance {
    static final Viewer.Job DOOR = new Viewer.Job("sign-in");

    private final AccountStore accounts;
    private final AccountNews news;
    private final SignOnStore signOns;
    private final Audit audit;
    private final TransactionTemplate transaction;

    Entrance(
            AccountStore accounts,
            AccountNews news,
            SignOnStore signOns,
            Audit audit,
            TransactionTemplate transaction) {
        this.accounts = accounts;
        this.news = news;
        this.signOns = signOns;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** @param newsSince since when there is something that she has to be told first: mostly since she came the time before */
    record Entered(Standing standing, @Nullable Instant newsSince) {}

    /**
     * @param howKey key of what she came in by; empty for the ordinary way
     * @param byPassword and not by the site's own sign-on: whoever made that link may be who comes in by it, so that telling
     *     her then is not enough. A passkey behind it could be of the same hand
     */
    Entered enter(Standing standing, String howKey, boolean byPassword) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var account = standing.account();
            var before = accounts.lastSignIn(account).orElse(Instant.EPOCH);
            var since = signOns.unseenSince(account)
                    .filter(linked -> linked.isBefore(before))
                    .orElse(before);
            var told = news.since(account, since) ? since : null;
            accounts.signedIn(account);
            if (byPassword) {
                signOns.seen(account);
            }
            var viewer = standing.officer(null).<Viewer>map(officer -> officer).orElse(DOOR);
            audit.done(viewer, new AuditedAct("sign-in", "account", account.value(), null, howKey));
            return new Entered(standing, told);
        }));
    }
}
