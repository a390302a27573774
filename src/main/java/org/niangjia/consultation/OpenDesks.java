package org.niangjia.consultation;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.identity.Rosters;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/** Where a request can go: a desk is open if someone of its roster signed in within three working days. */
@Service
public class OpenDesks {
    static final int WORKING_DAYS = 3;

    private final Organizations organizations;
    private final Rosters rosters;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    OpenDesks(Organizations organizations, Rosters rosters, WorkingCalendar calendar, InstantSource clock) {
        this.organizations = organizations;
        this.rosters = rosters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** The given desk if it is open, else the nearest open one above it; empty if there is none up to the nation. */
    public Optional<Organization> nearest(OrganizationId wanted) {
        return chain(wanted).stream().filter(Desk::open).map(Desk::organization).findFirst();
    }

    /** A place in the chain from the wanted desk upwards. */
    public record Desk(Organization organization, boolean open) {}

    /** From the organisation up to the nation, each with whether its desk is open. */
    public List<Desk> chain(OrganizationId from) {
        var chain = organizations.withAncestors(from);
        var signedIn = lastSignIns(chain.stream().map(Organization::id).toList());
        return chain.stream()
                .map(organization -> new Desk(organization, isOpen(signedIn, organization.id())))
                .toList();
    }

    public boolean isOpen(OrganizationId organization) {
        return isOpen(lastSignIns(List.of(organization)), organization);
    }

    private Map<OrganizationId, Instant> lastSignIns(List<OrganizationId> organizations) {
        return rosters.lastSignIns(organizations);
    }

    private boolean isOpen(Map<OrganizationId, Instant> signedIn, OrganizationId organization) {
        var last = signedIn.get(organization);
        return last != null && !last.isBefore(threshold());
    }

    private Instant threshold() {
        var today = clock.instant().atZone(WorkingCalendar.SHANGHAI).toLocalDate();
        return calendar.before(today, WORKING_DAYS)
                .atStartOfDay(WorkingCalendar.SHANGHAI)
                .toInstant();
    }
}
