package org.niangjia.identity.web;

import java.util.Optional;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.SignOnStore;
import org.niangjia.identity.web.LinkTokens.Offered;
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
        var holder = signOns.holder(offered.issuer(), offered.subject());
        if (holder.isPresent() && holder.get().account().equals(account)) {
            return Optional.empty(); // the same form sent twice links it once
        }
        var why = holder.isPresent()
                ? Optional.of("identity.refusal.sign-on-taken")
                : signOns.find(account).isPresent()
                        ? Optional.of("identity.refusal.sign-on-linked")
                        : signOns.link(account, offered.issuer(), offered.subject(), offered.since())
                                ? Optional.<String>empty()
                                : Optional.of("identity.refusal.sign-on-link-late");
        why.ifPresentOrElse(
                key -> audit.refused(viewer, act(viewer, "sign-on.linked").because(key)),
                () -> audit.done(viewer, act(viewer, "sign-on.linked")));
        return why;
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
