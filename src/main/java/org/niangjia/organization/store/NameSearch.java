package org.niangjia.organization.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.organization.store.Tables.NODE;

import java.util.List;
import org.jooq.DSLContext;
import org.niangjia.organization.Organization;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.springframework.stereotype.Repository;

/** Organisations by what they are called, for what was founded or renamed here. */
@Repository
public class NameSearch {
    private final DSLContext sql;
    private final OrganizationStore organizations;
    private final Territory territory;

    NameSearch(DSLContext sql, OrganizationStore organizations, Territory territory) {
        this.sql = sql;
        this.organizations = organizations;
        this.territory = territory;
    }

    /** In this reach and there today; the highest first. */
    public List<Organization> find(Reach reach, String text, boolean ofPlaces, int limit) {
        return sql.selectFrom(NODE)
                .where(territory.covers(reach, NODE.ID))
                .and(NODE.NAME.contains(text))
                .and(organizations.today())
                .and(ofPlaces ? NODE.LEVEL.ne(Organization.BESIDE) : noCondition())
                .orderBy(NODE.PATH)
                .limit(limit)
                .fetch(OrganizationStore::organization);
    }
}
