package org.niangjia.unit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vocabulary.Kind;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.stereotype.Service;

/** Which women's organisations a unit of an area can have. */
@Service
public class Carriers {
    private static final String HIGHEST = "county";

    private final Organizations organizations;
    private final Vocabulary vocabulary;

    Carriers(Organizations organizations, Vocabulary vocabulary) {
        this.organizations = organizations;
        this.vocabulary = vocabulary;
    }

    /** Committees and groups that stand below its federation, or below one above it up to the county's. */
    public List<Organization> near(OrganizationId area) {
        var upwards = organizations.withAncestors(area);
        var county = upwards.stream()
                .filter(each -> each.level().equals(HIGHEST))
                .findFirst()
                .map(upwards::indexOf)
                .orElse(0);
        var near = upwards.subList(0, county + 1).stream().map(Organization::id).toList();
        return organizations.beside(near).stream()
                .filter(each -> isCarrier(each.kind()))
                .toList();
    }

    /** Kinds that a unit can have without their being kept in the tree here: a federation of its own too (R019). */
    public List<Kind> elsewhere() {
        return vocabulary.kinds().stream().filter(Kind::carrier).toList();
    }

    /** @param organization null: one that is not kept in the tree here */
    boolean isOffered(OrganizationId area, String kind, @Nullable OrganizationId organization) {
        return organization == null
                ? elsewhere().stream().anyMatch(each -> each.term().id().equals(kind))
                : near(area).stream()
                        .anyMatch(each ->
                                each.id().equals(organization) && each.kind().equals(kind));
    }

    private boolean isCarrier(String kind) {
        return vocabulary.kind(kind).filter(Kind::carrier).isPresent();
    }
}
