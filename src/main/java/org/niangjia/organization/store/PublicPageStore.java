package org.niangjia.organization.store;

import static org.niangjia.organization.store.Tables.PUBLIC_PAGE;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Map;
import org.jooq.DSLContext;
import org.niangjia.organization.PublicPage;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

@Repository
public class PublicPageStore {
    private final DSLContext sql;
    private final Ids ids;

    PublicPageStore(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** The newest page of each; an organisation that wrote none is left out. */
    public Map<OrganizationId, PublicPage> newest(Collection<OrganizationId> organizations) {
        return sql.select(
                        PUBLIC_PAGE.ORGANIZATION_ID,
                        PUBLIC_PAGE.ADDRESS,
                        PUBLIC_PAGE.TELEPHONE,
                        PUBLIC_PAGE.OPENING_HOURS,
                        PUBLIC_PAGE.OFFERS)
                .distinctOn(PUBLIC_PAGE.ORGANIZATION_ID)
                .from(PUBLIC_PAGE)
                .where(PUBLIC_PAGE.ORGANIZATION_ID.in(
                        organizations.stream().map(OrganizationId::value).toList()))
                .orderBy(PUBLIC_PAGE.ORGANIZATION_ID, PUBLIC_PAGE.WRITTEN_AT.desc(), PUBLIC_PAGE.ID.desc())
                .fetchMap(
                        row -> new OrganizationId(row.value1()),
                        row -> new PublicPage(
                                new OrganizationId(row.value1()),
                                row.value2(),
                                row.value3(),
                                row.value4(),
                                row.value5()));
    }

    public void add(PublicPage page, AccountId by, Instant at) {
        sql.insertInto(PUBLIC_PAGE)
                .set(PUBLIC_PAGE.ID, ids.timeOrdered())
                .set(PUBLIC_PAGE.ORGANIZATION_ID, page.organization().value())
                .set(PUBLIC_PAGE.ADDRESS, page.address())
                .set(PUBLIC_PAGE.TELEPHONE, page.telephone())
                .set(PUBLIC_PAGE.OPENING_HOURS, page.openingHours())
                .set(PUBLIC_PAGE.OFFERS, page.offers())
                .set(PUBLIC_PAGE.WRITTEN_BY, by.value())
                .set(PUBLIC_PAGE.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
    }
}
