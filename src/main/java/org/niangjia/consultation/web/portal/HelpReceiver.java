package org.niangjia.consultation.web.portal;

import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.OpenDesks;
import org.niangjia.organization.OpeningHours;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.organization.PublicPages;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.web.Moments;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** Finds out whom she wants to write to, who is there instead if that desk is shut, and when someone is in. */
@Component
class HelpReceiver {
    /** From the place upwards; a level that does not exist there falls to the next above. */
    private static final List<String> UPWARDS =
            List.of("village", "township", "county", "city", "province", "national");

    private final Organizations organizations;
    private final PublicPages pages;
    private final OpenDesks desks;
    private final WorkingCalendar calendar;
    private final Moments moments;
    private final InstantSource clock;

    HelpReceiver(
            Organizations organizations,
            PublicPages pages,
            OpenDesks desks,
            WorkingCalendar calendar,
            Moments moments,
            InstantSource clock) {
        this.organizations = organizations;
        this.pages = pages;
        this.desks = desks;
        this.calendar = calendar;
        this.moments = moments;
        this.clock = clock;
    }

    /** The federation of her place at the level she chose; without a place, the national one. */
    OrganizationId wanted(HelpForm form) {
        var level = Level.find(form.level()).orElse(Level.TOWNSHIP).id();
        var chain =
                organizations.withAncestors(OrganizationId.seeded(Organizations.WOMEN, HelpForm.text(form.region())));
        return chain.stream()
                .filter(each -> UPWARDS.indexOf(each.level()) >= UPWARDS.indexOf(level))
                .findFirst()
                .or(() -> Optional.ofNullable(chain.isEmpty() ? null : chain.getLast()))
                .map(Organization::id)
                .orElseGet(() -> OrganizationId.seeded(Organizations.WOMEN, ""));
    }

    /** Nobody anywhere: then she need not look for a place first. */
    boolean isNobodyThere() {
        return !desks.any();
    }

    Optional<HelpPages.Receiver> receiver(OrganizationId wanted, Words words) {
        return desks.nearest(wanted).map(desk -> describe(desk.id(), !desk.id().equals(wanted), words));
    }

    HelpPages.Receiver describe(OrganizationId taken, boolean elsewhere, Words words) {
        var now = clock.instant().atZone(WorkingCalendar.SHANGHAI);
        var opens = nextOpening(taken)
                .map(moment -> moment.isAfter(now)
                        ? words.get("consultation.receiver.opens", moments.at(moment, words))
                        : words.get("consultation.receiver.open-now"))
                .orElse(null);
        return new HelpPages.Receiver(organizations.get(taken).name(), elsewhere, opens);
    }

    /** From when someone is in; now if the office is open. Empty if it has not said. */
    Optional<ZonedDateTime> nextOpening(OrganizationId organization) {
        return OpeningHours.find(pages.of(organization).openingHours())
                .flatMap(hours -> hours.nextOpening(clock.instant().atZone(WorkingCalendar.SHANGHAI), calendar));
    }
}
