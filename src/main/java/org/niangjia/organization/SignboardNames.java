package org.niangjia.organization;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.niangjia.identity.OrganizationNames;
import org.niangjia.region.Places;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** Tells the accounts' pages what organisations are called. */
@Component
class SignboardNames implements OrganizationNames {
    private final Organizations organizations;
    private final Places places;

    SignboardNames(Organizations organizations, Places places) {
        this.organizations = organizations;
        this.places = places;
    }

    @Override
    public Map<OrganizationId, String> names(Set<OrganizationId> ids) {
        return organizations.list(ids).values().stream()
                .collect(Collectors.toMap(Organization::id, Organization::name));
    }

    @Override
    public List<OrganizationId> upTo(OrganizationId organization) {
        return organizations.withAncestors(organization).stream()
                .map(Organization::id)
                .toList();
    }

    @Override
    public OrganizationId root() {
        return OrganizationId.seeded(Organizations.WOMEN, "");
    }

    @Override
    public List<Match> find(String text, int limit) {
        return places.search(text).places().stream()
                .limit(limit)
                .flatMap(place -> organizations.ofRegion(Organizations.WOMEN, place.code()).stream()
                        .map(found -> new Match(found.id(), found.name(), String.join(" · ", place.path()))))
                .toList();
    }
}
