package org.niangjia.identity.web;

import java.util.List;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.Standing.Seat;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.CodeStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What an officer does to her own account. */
@Service
class OwnAccount {
    private final AccountStore accounts;
    private final CodeStore codes;
    private final SessionStore sessions;
    private final Audit audit;

    OwnAccount(AccountStore accounts, CodeStore codes, SessionStore sessions, Audit audit) {
        this.accounts = accounts;
        this.codes = codes;
        this.sessions = sessions;
        this.audit = audit;
    }

    @Transactional
    public void switched(Viewer.Officer viewer, Seat seat) {
        audit.done(
                viewer,
                AuditedAct.of("role.chosen", "assignment", seat.assignment(), seat.organization())
                        .because(seat.role().key()));
    }

    /** Her other sessions end: the old password may be why she changes it. */
    @Transactional
    public void changePassword(Viewer.Officer viewer, String password, String keptSession) {
        accounts.setPassword(viewer.account(), password);
        sessions.endOthers(viewer.account(), keptSession);
        audit.done(viewer, act(viewer, "password.changed"));
    }

    @Transactional
    public List<OneTimeCode> renewRecovery(Viewer.Officer viewer) {
        audit.done(viewer, act(viewer, "recovery-codes.renewed"));
        return codes.renewRecovery(viewer, viewer.account());
    }

    private static AuditedAct act(Viewer.Officer viewer, String action) {
        return AuditedAct.of(action, "account", viewer.account().value(), viewer.organization());
    }
}
