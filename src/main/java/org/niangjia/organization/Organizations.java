package org.niangjia.organization;

import java.time.LocalDate;
import java.util.ArrayList;
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

    /** Of places. */
    public long countChildren(OrganizationId id) {
        return store.countChildren(id);
    }

    /** Those of places: what stands beside the ladder has no desk and no page that women look for. */
    public List<Organization> children(OrganizationId id, int offset, int limit) {
        return store.children(id, offset, limit);
    }

    /** What stands beside the ladder below these, and below that; not what stands there below other places. */
    public List<Organization> beside(List<OrganizationId> parents) {
        var all = new ArrayList<Organization>();
        var found = store.beside(parents);
        while (!found.isEmpty()) {
            all.addAll(found);
            found = store.beside(found.stream().map(Organization::id).toList());
        }
        return all;
    }

    public Map<OrganizationId, Organization> list(Set<OrganizationId> ids) {
        return store.list(ids);
    }
}
