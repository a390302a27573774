package org.niangjia.organization;

import java.time.InstantSource;
import java.util.List;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.organization.store.PublicPageStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads and writes what federations say of themselves. */
@Service
public class PublicPages {
    private final PublicPageStore store;
    private final Territory territory;
    private final Audit audit;
    private final InstantSource clock;

    PublicPages(PublicPageStore store, Territory territory, Audit audit, InstantSource clock) {
        this.store = store;
        this.territory = territory;
        this.audit = audit;
        this.clock = clock;
    }

    public PublicPage of(OrganizationId organization) {
        return store.newest(List.of(organization)).getOrDefault(organization, PublicPage.empty(organization));
    }

    /**
     * From the organisation's own page up to the nation's: where one says nothing, the next may.
     *
     * @param upwards the organisation and its ancestors, itself first
     */
    public List<PublicPage> upwards(List<Organization> upwards) {
        var chain = upwards.stream().map(Organization::id).toList();
        var pages = store.newest(chain);
        return chain.stream()
                .map(id -> pages.getOrDefault(id, PublicPage.empty(id)))
                .toList();
    }

    /** False: this officer may not write that page. */
    @Transactional
    public boolean write(Viewer.Officer officer, PublicPage page) {
        var permitted = officer.reach(Permission.EDIT_PUBLIC_PAGE)
                .filter(reach -> territory.covers(reach, page.organization()))
                .isPresent();
        var act = AuditedAct.of(
                "public-page.written", "organization", page.organization().value(), page.organization());
        if (!permitted) {
            audit.refused(officer, act);
            return false;
        }
        store.add(page, officer.account(), clock.instant());
        audit.done(officer, act);
        return true;
    }
}
