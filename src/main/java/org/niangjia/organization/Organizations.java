package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.niangjia.organization.store.OrganizationStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Service;

/** The tree of today. Which federations there are is public, so these reads take no viewer. */
@Service
public class Organizations {
    /** The women's line; unions and youth leagues are declared beside it (vocabulary/lines.yaml). */
    public static final String WOMEN = "women";

    private final OrganizationStore store;

    Organizations(OrganizationStore store) {
        this.store = store;
    }

    public Optional<Organization> find(OrganizationId id) {
        return store.find(id);
    }

    /** One that has ended too, as it was then: records go on naming it. */
    public Organization get(OrganizationId id) {
        return store.last(id).orElseThrow(() -> new IllegalArgumentException("no organisation " + id));
    }

    /** What each is called, or was at its end. */
    public Map<OrganizationId, String> names(Set<OrganizationId> ids) {
        return store.names(ids);
    }

    /** As it is there today; of one that has ended, what it became part of, or what stood above it. */
    public Optional<Organization> now(OrganizationId id) {
        return find(id).or(() -> heir(id));
    }

    /**
     * The federation of a place; the empty code is the nation. Where it has ended, what it became part of or what stood
     * above it.
     */
    public Optional<Organization> ofRegion(String line, String regionCode) {
        return now(OrganizationId.seeded(line, regionCode));
    }

    private Optional<Organization> heir(OrganizationId ended) {
        return store.heir(ended).flatMap(this::now);
    }

    /** From the organisation itself up to the nation. */
    public List<Organization> withAncestors(OrganizationId id) {
        return store.withAncestors(id);
    }

    /** The same, of one that has ended too. */
    public List<OrganizationId> upwards(OrganizationId id) {
        return withAncestors(id).stream().map(Organization::id).toList();
    }

    /** Its first day; empty: it was there before anything was kept. */
    public Optional<LocalDate> foundedOn(OrganizationId id) {
        return store.foundedOn(id);
    }

    /** All that have ended, since ever. */
    public List<OrganizationId> ended() {
        return store.ended();
    }

    public long countChildren(OrganizationId id) {
        return store.countChildren(id);
    }

    public List<Organization> children(OrganizationId id, int offset, int limit) {
        return store.children(id, offset, limit);
    }

    public Map<OrganizationId, Organization> list(Set<OrganizationId> ids) {
        return store.list(ids);
    }
}
