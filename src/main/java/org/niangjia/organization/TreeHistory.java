package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.niangjia.organization.store.ChangeStore;
import org.niangjia.organization.store.OrganizationStore;
import org.niangjia.organization.store.PastStore;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Service;

/** The tree as it was on any day since it is kept, and what happened. As public as the tree of today. */
@Service
public class TreeHistory {
    private static final int MOST_CHANGES = 200;

    private final OrganizationStore organizations;
    private final PastStore past;
    private final ChangeStore changes;

    TreeHistory(OrganizationStore organizations, PastStore past, ChangeStore changes) {
        this.organizations = organizations;
        this.past = past;
        this.changes = changes;
    }

    /** From the organisation itself up to the nation; none: it was not there on that day. */
    public List<Organization> withAncestors(OrganizationId id, LocalDate on) {
        return past.withAncestors(id, on);
    }

    public List<Organization> children(OrganizationId parent, LocalDate on, int offset, int limit) {
        return past.children(parent, on, offset, limit);
    }

    public int countChildren(OrganizationId parent, LocalDate on) {
        return past.countChildren(parent, on);
    }

    /** What it was called last, also when it has ended. */
    public Optional<Organization> find(OrganizationId id) {
        return organizations.last(id);
    }

    /** Of several; who has none is absent. */
    public Map<OrganizationId, Integer> countChildren(List<Organization> parents, LocalDate on) {
        return past.countChildren(parents.stream().map(Organization::id).toList(), on);
    }

    /** What each was called last. */
    public Map<OrganizationId, String> names(Set<OrganizationId> ids) {
        return organizations.names(ids);
    }

    /** The newest first: its own, and those of others that came to it or out of it. */
    public List<TreeChange> changes(OrganizationId organization) {
        return changes.list(organization, MOST_CHANGES);
    }
}
