package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.condition;
import static org.niangjia.consultation.store.Tables.WORDING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.consultation.model.Wording;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Repository;

@Repository
public class WordingStore {
    private final DSLContext sql;
    private final Ids ids;

    WordingStore(DSLContext sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    /** In use: what desks above offer, then the desk's own, each in the order in which they were written. */
    public List<Wording> list(OrganizationId desk, List<OrganizationId> above) {
        var own = WORDING.ORGANIZATION_ID.eq(desk.value());
        var offered = condition(WORDING.SHARED)
                .and(WORDING.ORGANIZATION_ID.in(
                        above.stream().map(OrganizationId::value).toList()));
        return sql.selectFrom(WORDING)
                .where(own.or(offered))
                .and(WORDING.RETIRED_AT.isNull())
                .orderBy(own, WORDING.WRITTEN_AT)
                .fetch(row -> new Wording(
                        row.getId(),
                        new OrganizationId(row.getOrganizationId()),
                        row.getTitle(),
                        row.getBody(),
                        row.getTopic(),
                        row.getLaw(),
                        row.getShared()));
    }

    public UUID add(Officer officer, Wording.Draft draft, Instant at) {
        var id = ids.timeOrdered();
        sql.insertInto(WORDING)
                .set(WORDING.ID, id)
                .set(WORDING.ORGANIZATION_ID, officer.organization().value())
                .set(WORDING.TITLE, draft.title())
                .set(WORDING.BODY, draft.body())
                .set(WORDING.TOPIC, draft.topic())
                .set(WORDING.LAW, draft.law())
                .set(WORDING.SHARED, draft.shared())
                .set(WORDING.WRITTEN_BY, officer.account().value())
                .set(WORDING.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    public boolean retire(Officer officer, UUID id, Instant at) {
        return sql.update(WORDING)
                        .set(WORDING.RETIRED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(WORDING.RETIRED_BY, officer.account().value())
                        .where(WORDING.ID.eq(id))
                        .and(WORDING.ORGANIZATION_ID.eq(officer.organization().value()))
                        .and(WORDING.RETIRED_AT.isNull())
                        .execute()
                == 1;
    }
}
