package org.niangjia.identity;

import java.util.UUID;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.AssignmentStore;
import org.niangjia.identity.store.SessionStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** What somebody holds for a seat ends with it, in the same transaction: nobody has to think of it. */
@Service
public class SeatRoles {
    private final AccountStore accounts;
    private final AssignmentStore assignments;
    private final SessionStore sessions;
    private final Audit audit;

    SeatRoles(AccountStore accounts, AssignmentStore assignments, SessionStore sessions, Audit audit) {
        this.accounts = accounts;
        this.assignments = assignments;
        this.sessions = sessions;
        this.audit = audit;
    }

    /** Her sessions end, too. If it has ended otherwise nothing happens. */
    public void end(Officer by, AccountId account, UUID assignment) {
        accounts.lock(account);
        assignments.end(by, account, assignment, Reason.LEFT).ifPresent(organization -> {
            sessions.endAll(account);
            audit.done(
                    by,
                    AuditedAct.of("assignment.ended", "account", account.value(), organization)
                            .because(Reason.LEFT.key()));
        });
    }
}
