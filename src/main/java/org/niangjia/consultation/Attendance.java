package org.niangjia.consultation;

import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.consultation.OpenDesks.Desk;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.store.DutyRoster;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Service;

/**
 * Where somebody is at this very moment, and not only these days ({@link OpenDesks}): in the hours of the office, and
 * for what is urgent also by round-the-clock duty; at night by that alone, whatever hours the office has written: who
 * writes down its telephone has nobody there at three.
 */
@Service
public class Attendance {
    /** Of a desk that has not said. */
    private static final OpeningHours USUAL =
            OpeningHours.find("1-5 09:00-17:00").orElseThrow();

    private final OpenDesks desks;
    private final Organizations organizations;
    private final Accounts accounts;
    private final PublicPages pages;
    private final DutyRoster rosters;
    private final WorkingCalendar calendar;
    private final InstantSource clock;

    Attendance(
            OpenDesks desks,
            Organizations organizations,
            Accounts accounts,
            PublicPages pages,
            DutyRoster rosters,
            WorkingCalendar calendar,
            InstantSource clock) {
        this.desks = desks;
        this.organizations = organizations;
        this.accounts = accounts;
        this.pages = pages;
        this.rosters = rosters;
        this.calendar = calendar;
        this.clock = clock;
    }

    /** For as long as one page or one look of the job takes. */
    public Presence now() {
        return new Presence(organizations, this);
    }

    /**
     * Whose day it is at the desk: that of the calendar, for an office may open before eight. A night is hers who took
     * it; where nobody did it is still the day's.
     */
    Set<AccountId> onDuty(OrganizationId desk) {
        var all = roundTheClock(desk);
        if (all.isEmpty() || isInOffice(desk)) {
            all.addAll(able(desk, rosters.onDuty(desk, WorkingCalendar.day(clock.instant()))));
        }
        return all;
    }

    /** @param aside who does not count */
    Set<OrganizationId> open(Collection<Organization> all, Set<AccountId> aside) {
        return desks.withState(all.stream().toList(), aside).stream()
                .filter(Desk::open)
                .map(desk -> desk.organization().id())
                .collect(Collectors.toSet());
    }

    boolean isInOffice(OrganizationId desk) {
        var now = clock.instant().atZone(WorkingCalendar.SHANGHAI);
        var hours = OpeningHours.find(pages.of(desk).openingHours())
                .filter(said -> !said.stretches().isEmpty())
                .orElse(USUAL);
        return hours.nextOpening(now, calendar).filter(now::equals).isPresent();
    }

    boolean isNight() {
        return DueTimes.isNight(clock.instant());
    }

    /** Those on round-the-clock duty. */
    Set<AccountId> roundTheClock(OrganizationId desk) {
        return able(desk, rosters.roundTheClock(desk, DueTimes.dutyDay(clock.instant())));
    }

    /** Whoever has left the desk since, or does not get to its requests, is on duty no more. */
    private Set<AccountId> able(OrganizationId desk, Set<AccountId> onDuty) {
        var able = new HashSet<>(onDuty);
        if (!onDuty.isEmpty()) {
            able.retainAll(accounts.unhindered(desk));
        }
        return able;
    }
}
