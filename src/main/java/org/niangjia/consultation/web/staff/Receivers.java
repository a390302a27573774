package org.niangjia.consultation.web.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.consultation.OpenDesks;
import org.niangjia.consultation.OpenDesks.Desk;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.web.Option;
import org.niangjia.shared.web.Words;
import org.springframework.stereotype.Component;

/** To whom a request may go from a desk: up, down and sideways; a shut desk is shown as shut. */
@Component
class Receivers {
    private static final int MOST_NEIGHBOURS = 200;

    private final OpenDesks desks;
    private final Organizations organizations;

    Receivers(OpenDesks desks, Organizations organizations) {
        this.desks = desks;
        this.organizations = organizations;
    }

    /** @param own whether a colleague at the same desk is a choice too */
    List<Option> options(Officer officer, boolean own, String chosen, Words words) {
        return list(officer).stream()
                .filter(desk -> own || !desk.organization().id().equals(officer.organization()))
                .map(desk -> option(desk, officer, chosen, words))
                .toList();
    }

    Optional<OrganizationId> chosen(Officer officer, String value) {
        return list(officer).stream()
                .map(desk -> desk.organization().id())
                .filter(id -> id.toString().equals(value))
                .findFirst();
    }

    private List<Desk> list(Officer officer) {
        var all = new ArrayList<Organization>(organizations.withAncestors(officer.organization()));
        var own = all.getFirst();
        all.addAll(organizations.children(own.id(), 0, MOST_NEIGHBOURS));
        own.parent()
                .ifPresent(parent -> organizations.children(parent, 0, MOST_NEIGHBOURS).stream()
                        .filter(sibling -> !sibling.id().equals(own.id()))
                        .forEach(all::add));
        // Those who can take it stand on top.
        return desks.withState(all).stream()
                .sorted(java.util.Comparator.comparing((Desk desk) -> !desk.open()))
                .toList();
    }

    private static Option option(Desk desk, Officer officer, String chosen, Words words) {
        var organization = desk.organization();
        var hint = organization.id().equals(officer.organization())
                ? words.get("consultation.receiver.colleague")
                : desk.open() ? words.get("consultation.receiver.open") : words.get("consultation.receiver.shut");
        var id = organization.id().toString();
        return new Option(id, organization.name(), id.equals(chosen), hint);
    }
}
