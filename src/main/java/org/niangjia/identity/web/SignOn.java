package org.niangjia.identity.web;

import java.time.Instant;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.Standing;
import org.niangjia.identity.provider.SignedOn;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.identity.store.SignOnStore.Link;
import org.niangjia.identity.store.SignOnStore.Use;
import org.niangjia.identity.store.StandingStore;
import org.niangjia.identity.web.Entrance.Entered;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Coming in by the site's own sign-on, in the place of the password and never past what a password does not pass either: it
 * makes no account and gives no right, opens no account that is disabled or locked, and spares the second factor only where
 * the site says that the provider asks for one.
 */
@Service
class SignOn {
    private final SignOnStore signOns;
    private final StandingStore standings;
    private final AccountStore accounts;
    private final LockOut lockOut;
    private final Entrance entrance;
    private final Audit audit;
    private final TransactionTemplate transaction;

    SignOn(
            SignOnStore signOns,
            StandingStore standings,
            AccountStore accounts,
            LockOut lockOut,
            Entrance entrance,
            Audit audit,
            TransactionTemplate transaction) {
        this.signOns = signOns;
        this.standings = standings;
        this.accounts = accounts;
        this.lockOut = lockOut;
        this.entrance = entrance;
        this.audit = audit;
        this.transaction = transaction;
    }

    sealed interface Entry {
        record Passed(Entered entered) implements Entry {}

        /** The second factor is still to come. */
        record Halfway(Standing standing, UUID link) implements Entry {}

        record Refused() implements Entry {}
    }

    /** @param since when she was sent there */
    Entry enter(SignedOn who, Instant since, Network from) {
        var use = Objects.requireNonNull(transaction.execute(_ -> signOns.use(who.issuer(), who.subject(), since)));
        return switch (use) {
            case Use.NotLinked() -> refused(null, "identity.audit.sign-on-not-linked");
            case Use.GoneBefore(var account) -> refused(account, "identity.audit.sign-on-gone-before");
            case Use.By(var link) -> enter(link, who.twoThings(), from);
        };
    }

    private Entry enter(Link link, boolean twoThings, Network from) {
        var account = link.account();
        var standing = standings.find(account);
        if (standing.isEmpty()) {
            return refused(account, "identity.audit.disabled");
        }
        // Void, for codes were guessed or it was reset: whoever closed that way closed this one.
        if (accounts.find(account).map(Known::passwordHash).isEmpty()) {
            return refused(account, "identity.audit.sign-on-no-password");
        }
        if (!lockOut.isOpen(account, from)) {
            return refused(account, "identity.audit.locked");
        }
        if (standing.get().secondFactor() && !twoThings) {
            transaction.executeWithoutResult(_ -> audit.done(Entrance.DOOR, act("sign-on.shown", account)));
            return new Entry.Halfway(standing.get(), link.id());
        }
        lockOut.right(account, from);
        return new Entry.Passed(entrance.enter(
                standing.get(), twoThings ? "identity.audit.by-sign-on-of-two" : "identity.audit.by-sign-on", false));
    }

    /** What the provider answered is not to be believed; nobody knows who that was. */
    void unbelievable() {
        refused(null, "identity.audit.sign-on-unbelievable");
    }

    private Entry refused(@Nullable AccountId account, String why) {
        audit.refused(Entrance.DOOR, act("sign-in", account).because(why));
        return new Entry.Refused();
    }

    private static AuditedAct act(String action, @Nullable AccountId account) {
        return new AuditedAct(action, "account", account == null ? null : account.value(), null, "");
    }
}
