package org.niangjia.audit.web;

import java.util.Locale;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.RefusedPages;
import org.springframework.stereotype.Component;

/** Keeps in the record who stood before a page of another role (safety.md 12). */
@Component
class KeptRefusals implements RefusedPages {
    private final Audit audit;

    KeptRefusals(Audit audit) {
        this.audit = audit;
    }

    @Override
    public void refused(Officer officer, Permission missing) {
        var page = missing.name().toLowerCase(Locale.ROOT).replace('_', '-');
        audit.refused(officer, new AuditedAct("page.opened", page, null, officer.organization(), ""));
    }
}
