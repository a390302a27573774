package org.niangjia.organization;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.organization.store.NameSearch;
import org.niangjia.region.Places;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.springframework.stereotype.Component;

/** Tells the accounts' pages what organisations are called. */
@Component
class SignboardNames implements OrganizationNames {
    private final Organizations organizations;
    private final NameSearch names;
    private final Places places;
    private final Territory territory;

    SignboardNames(Organizations organizations, NameSearch names, Places places, Territory territory) {
        this.organizations = organizations;
        this.names = names;
        this.territory = territory;
        this.places = places;
    }

    /** Of one that has ended too: roles that somebody held there go on naming it. */
    @Override
    public Map<OrganizationId, String> names(Set<OrganizationId> ids) {
        return organizations.names(ids);
    }

    @Override
    public boolean isThere(OrganizationId organization) {
        return organizations.find(organization).isPresent();
    }

    @Override
    public boolean hasDesk(OrganizationId organization) {
        return organizations.find(organization).filter(Organization::isOfAPlace).isPresent();
    }

    @Override
    public List<OrganizationId> upTo(OrganizationId organization) {
        return organizations.upwards(organization);
    }

    @Override
    public OrganizationId root() {
        return OrganizationId.seeded(Organizations.WOMEN, "");
    }

    /** By places as people write them; then by names, for what was founded or renamed here stands in no list of places. */
    @Override
    public List<Match> find(Reach reach, String text, boolean desks, int limit) {
        var matches = new LinkedHashMap<OrganizationId, Match>();
        places.search(text).places().stream()
                .flatMap(place -> organizations.ofRegion(Organizations.WOMEN, place.code()).stream())
                .filter(found -> territory.covers(reach, found.id()))
                .forEach(found -> matches.putIfAbsent(found.id(), match(found)));
        if (matches.size() < limit) {
            names.find(reach, text, desks, limit).forEach(found -> matches.putIfAbsent(found.id(), match(found)));
        }
        return matches.values().stream().limit(limit).toList();
    }

    private Match match(Organization found) {
        var place = organizations.withAncestors(found.id()).reversed().stream()
                .skip(1)
                .map(Organization::shortName)
                .collect(Collectors.joining(" · "));
        return new Match(found.id(), found.name(), place);
    }
}
