package org.niangjia.identity;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/** Who answers at which desk. */
public interface Rosters {
    /** An officer who answers requests at an organisation. */
    record Colleague(AccountId account, String displayName) {}

    /** For each organisation with a roster: when one of its officers last signed in. */
    Map<OrganizationId, Instant> lastSignIns(Collection<OrganizationId> organizations);

    List<Colleague> of(OrganizationId organization);

    /** Names to show beside records of work, also of accounts that have ended. */
    Map<AccountId, String> displayNames(Set<AccountId> accounts);
}
