package org.niangjia.organization;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
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
     * What is said at one place.
     *
     * @param telephone the first page with a telephone, from the organisation upwards: whom she can call
     */
    public record Heard(PublicPage own, Optional<PublicPage> telephone) {}

    /** @param upwards the organisation and its ancestors, itself first */
    public Heard heard(List<Organization> upwards) {
        var chain = upwards.stream().map(Organization::id).toList();
        var pages = store.newest(chain);
        var own = pages.getOrDefault(chain.getFirst(), PublicPage.empty(chain.getFirst()));
        return new Heard(
                own,
                chain.stream()
                        .map(id -> pages.getOrDefault(id, PublicPage.empty(id)))
                        .filter(page -> !page.telephone().isBlank())
                        .findFirst());
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
