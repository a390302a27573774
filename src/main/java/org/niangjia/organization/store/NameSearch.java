package org.niangjia.organization.store;

import static org.niangjia.organization.store.Tables.NODE;

import java.time.InstantSource;
import java.util.List;
import org.jooq.DSLContext;
import org.niangjia.organization.Organization;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Repository;

/** Organisations by what they are called, for what was founded or renamed here. */
@Repository
public class NameSearch {
    private final DSLContext sql;
    private final Territory territory;
    private final InstantSource clock;

    NameSearch(DSLContext sql, Territory territory, InstantSource clock) {
        this.sql = sql;
        this.territory = territory;
        this.clock = clock;
    }

    /** In this reach and there today; the highest first. */
    public List<Organization> find(Reach reach, String text, int limit) {
        return sql.selectFrom(NODE)
                .where(territory.covers(reach, NODE.ID))
                .and(NODE.NAME.contains(text))
                .and(OrganizationStore.on(
                        clock.instant().atZone(WorkingCalendar.SHANGHAI).toLocalDate()))
                .orderBy(NODE.PATH)
                .limit(limit)
                .fetch(OrganizationStore::organization);
    }
}
