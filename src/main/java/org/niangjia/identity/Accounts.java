package org.niangjia.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.identity.store.RosterStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
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

    /** Accounts that do not exist are absent from the answer. */
    public Map<AccountId, String> signInNames(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : rosters.signInNames(accounts);
    }

    /** Those who answer requests at this organisation now, by name. */
    public List<Colleague> roster(OrganizationId organization) {
        return rosters.roster(organization);
    }

    /**
     * Those of them who get to their requests: whoever has never signed in, or still has to set up her second factor or
     * a new password, does not.
     */
    public Set<AccountId> unhindered(OrganizationId organization) {
        return rosters.unhindered(organization);
    }

    /** Where these answer requests now; who answers nowhere is absent. */
    public Map<AccountId, Set<OrganizationId>> desks(Collection<AccountId> accounts) {
        return accounts.isEmpty() ? Map.of() : rosters.desks(accounts);
    }

    /**
     * Which of these organisations have someone on their roster who signed in at that time or later and
     * gets to her requests: whoever still has to set up her second factor, or a new password, does not.
     *
     * @param without who does not count
     */
    public Set<OrganizationId> staffedSince(
            Collection<OrganizationId> organizations, Instant since, Set<AccountId> without) {
        return organizations.isEmpty() ? Set.of() : rosters.staffedSince(organizations, since, without);
    }

    /**
     * Whether anyone may do this there now.
     *
     * @param without who does not count
     */
    public boolean hasOneWho(Permission permission, OrganizationId organization, Set<AccountId> without) {
        return rosters.hasOneWho(permission, organization, without);
    }

    /** Whether anybody holds a role there now. */
    public boolean worksAnybody(OrganizationId organization) {
        return rosters.worksAnybody(organization);
    }

    /** All organisations that have a roster, each with whether someone of it signed in at that time or later. */
    public Map<OrganizationId, Boolean> allStaffedSince(Instant since) {
        return rosters.allStaffedSince(since);
    }

    /** Whether anyone on any roster did. */
    public boolean anyStaffedSince(Instant since) {
        return rosters.anyStaffedSince(since);
    }
}
