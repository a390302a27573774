package org.niangjia.identity.web;

import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AccountStore.Known;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.identity.store.SignOnStore.Link;
import org.niangjia.identity.web.LinkTokens.Offered;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The link of an officer's own account with the site's own sign-on. */
@Service
class OwnSignOn {
    private final AccountStore accounts;
    private final SignOnStore signOns;
    private final Audit audit;

    OwnSignOn(AccountStore accounts, SignOnStore signOns, Audit audit) {
        this.accounts = accounts;
        this.signOns = signOns;
        this.audit = audit;
    }

    /** Key of why not; empty: it is linked. */
    @Transactional
    public Optional<String> link(Viewer.Officer viewer, Offered offered) {
        var account = viewer.account();
        accounts.lock(account);
        var holder = signOns.holder(offered.issuer(), offered.subject()).map(Link::account);
        var why = refusal(account, holder, offered);
        if (why.isEmpty() && holder.isPresent()) {
            return why; // the same form sent twice links it once
        }
        why.ifPresentOrElse(
                key -> audit.refused(viewer, act(viewer, "sign-on.linked").because(key)),
                () -> audit.done(viewer, act(viewer, "sign-on.linked")));
        return why;
    }

    private Optional<String> refusal(AccountId account, Optional<AccountId> holder, Offered offered) {
        // It was reset, or codes were guessed, while this form waited for the account: that closed this way too.
        if (accounts.find(account).map(Known::passwordHash).isEmpty()) {
            return Optional.of("identity.refusal.sign-on-no-password");
        }
        if (holder.isPresent()) {
            return holder.filter(other -> !other.equals(account)).map(_ -> "identity.refusal.sign-on-taken");
        }
        if (signOns.find(account).isPresent()) {
            return Optional.of("identity.refusal.sign-on-linked");
        }
        return switch (signOns.link(account, offered.issuer(), offered.subject(), offered.since())) {
            case DONE -> Optional.empty();
            case TAKEN -> Optional.of("identity.refusal.sign-on-taken");
            case GONE_BEFORE -> Optional.of("identity.refusal.sign-on-link-late");
        };
    }

    @Transactional
    public void end(Viewer.Officer viewer) {
        accounts.lock(viewer.account());
        if (signOns.end(viewer.account())) {
            audit.done(viewer, act(viewer, "sign-on.ended"));
        }
    }

    private static AuditedAct act(Viewer.Officer viewer, String action) {
        return AuditedAct.of(action, "account", viewer.account().value(), viewer.organization());
    }
}
