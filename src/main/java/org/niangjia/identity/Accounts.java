package org.niangjia.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.identity.store.RosterStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Service;

/** What other modules ask about those who work at the desks. */
@Service
public class Accounts {
    private final RosterStore rosters;

    Accounts(RosterStore rosters) {
        this.rosters = rosters;
    }

    /** Accounts that do not exist are absent from the answer. */
    public Map<AccountId, String> displayNames(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : rosters.displayNames(accounts);
    }

    /** Those who answer requests at this organisation now, by name. */
    public List<Colleague> roster(OrganizationId organization) {
        return rosters.roster(organization);
    }

    /** The roster of her own organisation without herself: to whom she can pass a request. */
    public List<Colleague> colleagues(Viewer.Officer viewer) {
        return roster(viewer.organization()).stream()
                .filter(colleague -> !colleague.account().equals(viewer.account()))
                .toList();
    }

    /** Which of these organisations have someone on their roster who signed in at that time or later. */
    public Set<OrganizationId> staffedSince(Collection<OrganizationId> organizations, Instant since) {
        return organizations.isEmpty() ? Set.of() : rosters.staffedSince(organizations, since);
    }

    /** Whether anyone on any roster did. */
    public boolean anyStaffedSince(Instant since) {
        return rosters.anyStaffedSince(since);
    }
}
