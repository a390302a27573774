package org.niangjia.organization;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.organization.store.ChangeStore;
import org.niangjia.organization.store.PastStore;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Service;

/** The tree as it was on any day since it is kept, and what happened. */
@Service
public class TreeHistory {
    private static final int MOST_CHANGES = 200;

    private final Organizations organizations;
    private final PastStore past;
    private final ChangeStore changes;
    private final Territory territory;

    TreeHistory(Organizations organizations, PastStore past, ChangeStore changes, Territory territory) {
        this.organizations = organizations;
        this.past = past;
        this.changes = changes;
        this.territory = territory;
    }

    /**
     * One organisation on one day.
     *
     * @param last as it is today, or was at its end
     * @param upwards from itself as it was then up to the nation; none: it was not there
     * @param changes the newest first: its own, and those of others that came to it, left it or came out of it; where it is
     *     not hers today, none after that day
     */
    public record Shown(Organization last, List<Organization> upwards, List<TreeChange> changes) {
        public boolean isThere() {
            return !upwards.isEmpty();
        }

        /** As it was then. */
        public Organization organization() {
            return isThere() ? upwards.getFirst() : last;
        }
    }

    /** What stands below her today, and what did on that day. Empty: neither, or there is none. */
    public Optional<Shown> find(Officer officer, OrganizationId id, LocalDate on) {
        var reach = officer.reach(Permission.SEE_TREE).orElse(null);
        if (reach == null) {
            return Optional.empty();
        }
        var upwards = past.withAncestors(id, on);
        var isHers = territory.covers(reach, id);
        var wasHers = upwards.stream().anyMatch(above -> above.id().equals(reach.at()));
        if (!isHers && !wasHers) {
            return Optional.empty();
        }
        var known = changes.list(id, isHers ? null : on, MOST_CHANGES);
        return Optional.of(new Shown(organizations.get(id), upwards, known));
    }

    /** As public as those of today. */
    public List<Organization> children(OrganizationId parent, LocalDate on, int offset, int limit) {
        return past.children(parent, on, offset, limit);
    }

    public int countChildren(OrganizationId parent, LocalDate on) {
        return past.countChildren(List.of(parent), on).getOrDefault(parent, 0);
    }

    /** Of several; who has none is absent. */
    public Map<OrganizationId, Integer> countChildren(List<Organization> parents, LocalDate on) {
        return past.countChildren(parents.stream().map(Organization::id).toList(), on);
    }
}
