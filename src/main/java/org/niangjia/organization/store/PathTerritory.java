package org.niangjia.organization.store;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.springframework.stereotype.Component;

/** One rule for a record and for a list, both from the same path. */
@Component
class PathTerritory implements Territory {
    private final OrganizationStore organizations;
    private final DSLContext sql;

    PathTerritory(OrganizationStore organizations, DSLContext sql) {
        this.organizations = organizations;
        this.sql = sql;
    }

    @Override
    public boolean covers(Reach reach, OrganizationId organization) {
        return reach.showsRecords() && counts(reach, organization);
    }

    @Override
    public Condition covers(Reach reach, Field<UUID> organizationId) {
        return switch (reach.extent()) {
            case OWN -> organizationId.eq(reach.at().value());
            case OWN_AND_BELOW ->
                organizations
                        .path(reach.at())
                        .map(at -> OrganizationStore.within(organizationId, sql, at))
                        .orElse(DSL.falseCondition());
            case COUNTERS_ONLY -> DSL.falseCondition();
        };
    }

    @Override
    public boolean counts(Reach reach, OrganizationId organization) {
        return switch (reach.extent()) {
            case OWN -> reach.at().equals(organization);
            case OWN_AND_BELOW, COUNTERS_ONLY ->
                organizations
                        .path(reach.at())
                        .flatMap(at -> organizations.path(organization).map(at::covers))
                        .orElse(false);
        };
    }
}
