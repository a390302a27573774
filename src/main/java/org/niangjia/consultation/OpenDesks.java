package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/** Where a request can go: a desk is open if someone of its roster signed in within three working days. */
@Service
public class OpenDesks {
    static final int WORKING_DAYS = 3;

    private final Organizations organizations;
    private final Accounts accounts;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    OpenDesks(Organizations organizations, Accounts accounts, WorkingCalendar calendar, InstantSource clock) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The given desk if it is open, else the nearest open one above it; empty if there is none up to the nation. */
    public Optional<Organization> nearest(OrganizationId wanted) {
        return chain(wanted).stream().filter(Desk::open).map(Desk::organization).findFirst();
    }

    /** Whether there is an open desk at all, anywhere. */
    public boolean any() {
        return accounts.anyStaffedSince(threshold());
    }

    /** All desks that have a roster, each with whether it is open. */
    Map<OrganizationId, Boolean> all() {
        return accounts.allStaffedSince(threshold());
    }

    /** A place in the chain from the wanted desk upwards. */
    public record Desk(Organization organization, boolean open) {}

    /** From the organisation up to the nation, each with whether its desk is open. */
    public List<Desk> chain(OrganizationId from) {
        return withState(organizations.withAncestors(from));
    }

    public List<Desk> withState(List<Organization> desks) {
        return withState(desks, Set.of());
    }

    /** @param aside who does not count: she must not see it */
    List<Desk> withState(List<Organization> desks, Set<AccountId> aside) {
        var open = accounts.staffedSince(desks.stream().map(Organization::id).toList(), threshold(), aside);
        return desks.stream()
                .map(organization -> new Desk(organization, open.contains(organization.id())))
                .toList();
    }

    private Instant threshold() {
        var today = WorkingCalendar.day(clock.instant());
        return calendar.before(today, WORKING_DAYS)
                .atStartOfDay(WorkingCalendar.SHANGHAI)
                .toInstant();
    }
}
