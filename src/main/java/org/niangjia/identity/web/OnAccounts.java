package org.niangjia.identity.web;

import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.identity.PlaceChoice;
import org.niangjia.identity.store.AccountDetails;
import org.niangjia.identity.store.AccountDetails.Assignment;
import org.niangjia.identity.store.AccountDetails.Detail;
import org.niangjia.identity.store.AccountDirectory;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.web.Pages;
import org.springframework.stereotype.Component;

/** What every act of a security administrator on an account has in common: within her reach, never on herself, audited. */
@Component
class OnAccounts {
    private final AccountDirectory directory;
    private final AccountDetails details;
    private final Audit audit;

    OnAccounts(AccountDirectory directory, AccountDetails details, Audit audit) {
        this.directory = directory;
        this.details = details;
        this.audit = audit;
    }

    /** For her page; one that is not hers to see is not there, and that she asked for it is in the record. */
    Detail read(Viewer.Officer viewer, UUID id) {
        var account = new AccountId(id);
        return details.find(viewer, account).orElseThrow(() -> {
            audit.refused(viewer, of(viewer, "account.read", account).because(PlaceChoice.OUT_OF_REACH));
            return Pages.notThere();
        });
    }

    static Assignment held(Detail detail, UUID assignment) {
        return detail.assignments().stream()
                .filter(each -> each.id().equals(assignment))
                .findFirst()
                .orElseThrow(Pages::notThere);
    }

    /** In the running transaction. */
    ActResult act(Viewer.Officer viewer, AccountId account, String action, Supplier<ActResult> act) {
        if (!directory.reaches(viewer, account)) {
            audit.refused(viewer, of(viewer, action, account).because(PlaceChoice.OUT_OF_REACH));
            return new ActResult.NotFound();
        }
        var result = account.equals(viewer.account()) ? new ActResult.Refused("identity.refusal.herself") : act.get();
        if (result instanceof ActResult.Refused(var key)) {
            audit.refused(viewer, of(viewer, action, account).because(key));
        }
        return result;
    }

    static AuditedAct of(Viewer.Officer viewer, String action, AccountId account) {
        return AuditedAct.of(action, "account", account.value(), viewer.organization());
    }
}
