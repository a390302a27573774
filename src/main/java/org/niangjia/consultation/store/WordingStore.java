package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.WORDING;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
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

    /** A text in use. */
    public record Wording(UUID id, String title, String body) {}

    public List<Wording> list(OrganizationId organization) {
        return sql.select(WORDING.ID, WORDING.TITLE, WORDING.BODY)
                .from(WORDING)
                .where(WORDING.ORGANIZATION_ID.eq(organization.value()))
                .and(WORDING.RETIRED_AT.isNull())
                .orderBy(WORDING.WRITTEN_AT)
                .fetch(row -> new Wording(row.value1(), row.value2(), row.value3()));
    }

    public UUID add(Officer officer, String title, String body, Instant at) {
        var id = ids.timeOrdered();
        sql.insertInto(WORDING)
                .set(WORDING.ID, id)
                .set(WORDING.ORGANIZATION_ID, officer.organization().value())
                .set(WORDING.TITLE, title)
                .set(WORDING.BODY, body)
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
