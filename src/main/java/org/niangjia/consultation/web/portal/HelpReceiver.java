package org.niangjia.consultation.web.portal;

import java.time.Instant;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.Attendance;
import org.niangjia.consultation.HelpDoor.Elsewhere;
import org.niangjia.consultation.OpenDesks;
import org.niangjia.consultation.Presence;
import org.niangjia.consultation.model.DueTimes;
import org.niangjia.consultation.model.Rank;
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
    private final Organizations organizations;
    private final PublicPages pages;
    private final OpenDesks desks;
    private final Attendance attendance;
    private final WorkingCalendar calendar;
    private final Moments moments;
    private final InstantSource clock;

    HelpReceiver(
            Organizations organizations,
            PublicPages pages,
            OpenDesks desks,
            Attendance attendance,
            WorkingCalendar calendar,
            Moments moments,
            InstantSource clock) {
        this.organizations = organizations;
        this.pages = pages;
        this.desks = desks;
        this.attendance = attendance;
        this.calendar = calendar;
        this.moments = moments;
        this.clock = clock;
    }

    /** The federation of her place at the level she chose, or the next above where that level does not exist; without a place, the national one. */
    OrganizationId wanted(HelpForm form) {
        var level = Level.of(form.level()).rank();
        return organizations.withAncestors(ofPlace(form)).stream()
                .filter(each -> Rank.of(each).compareTo(level) >= 0)
                .findFirst()
                .map(Organization::id)
                .orElseGet(() -> OrganizationId.seeded(Organizations.WOMEN, ""));
    }

    /** Whether anybody between her village and the nation is there, whatever level she chose. */
    boolean isSomebodyNear(HelpForm form) {
        return desks.nearest(ofPlace(form)).isPresent();
    }

    /** Of a place that is none, the nation. */
    private OrganizationId ofPlace(HelpForm form) {
        return organizations
                .ofRegion(Organizations.WOMEN, HelpForm.text(form.region()))
                .map(Organization::id)
                .orElseGet(() -> OrganizationId.seeded(Organizations.WOMEN, ""));
    }

    /** Nobody anywhere: then she need not look for a place first. */
    boolean isNobodyThere() {
        return !desks.any();
    }

    Optional<HelpPages.Receiver> receiver(OrganizationId wanted, boolean urgent, Words words) {
        return desks.nearest(wanted)
                .map(desk -> describe(
                        desk.id(), desk.id().equals(wanted) ? Elsewhere.AS_CHOSEN : Elsewhere.SHUT, urgent, words));
    }

    /** Her place is not as fine as the level she chose, or has no such level: then it goes to the next above. */
    boolean isAtAnotherLevel(HelpForm form, OrganizationId wanted) {
        return !HelpForm.text(form.region()).isEmpty()
                && organizations
                        .find(wanted)
                        .filter(found ->
                                Rank.of(found) != Level.of(form.level()).rank())
                        .isPresent();
    }

    HelpPages.Receiver describe(OrganizationId taken, Elsewhere elsewhere, boolean urgent, Words words) {
        var name = organizations.get(taken).name();
        var presence = attendance.now();
        var opens = opens(taken, presence, words);
        if (!urgent) {
            return new HelpPages.Receiver(name, elsewhere, opens, null);
        }
        // Before she sends, not after: whether anybody sees it before the morning.
        if (presence.seesUrgent(taken)) {
            var here = presence.hasRoundTheClockDuty(taken) ? words.get("consultation.receiver.on-duty") : opens;
            return new HelpPages.Receiver(name, elsewhere, here, null);
        }
        return presence.aboveForUrgent(taken)
                .map(above -> new HelpPages.Receiver(
                        name, elsewhere, null, words.get("consultation.receiver.night.above", above.name())))
                .orElseGet(() -> new HelpPages.Receiver(
                        name, elsewhere, opens, words.get("consultation.receiver.night.nobody")));
    }

    /** Of hours that go on through the night nothing is said then, where nobody has it. */
    private @Nullable String opens(OrganizationId taken, Presence presence, Words words) {
        return nextOpening(taken, false, clock.instant())
                .filter(_ -> !presence.isInOffice(taken) || presence.isThereForUrgent(taken))
                .map(moment -> presence.isInOffice(taken)
                        ? words.get("consultation.receiver.open-now")
                        : words.get("consultation.receiver.opens", moments.at(moment, words)))
                .orElse(null);
    }

    /** Whether somebody is there now for what is urgent. */
    boolean seesUrgent(OrganizationId desk) {
        return attendance.now().seesUrgent(desk);
    }

    /**
     * From when someone is in; that moment itself if the office is open then. Empty if it has not said.
     *
     * @param urgent where nobody has the night, its hours count by day only
     */
    Optional<ZonedDateTime> nextOpening(OrganizationId organization, boolean urgent, Instant from) {
        var first = urgent ? DueTimes.afterNight(from) : from;
        return OpeningHours.find(pages.of(organization).openingHours())
                .flatMap(hours -> hours.nextOpening(first.atZone(WorkingCalendar.SHANGHAI), calendar));
    }
}
