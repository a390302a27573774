package org.niangjia.unit.store;

import static org.niangjia.unit.store.Tables.SURVEY;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.unit.store.tables.records.SurveyRecord;
import org.springframework.stereotype.Repository;

/** Where somebody has gone through all units. Rows are added, never changed: the newest counts. */
@Repository
public class SurveyStore {
    private final DSLContext sql;

    SurveyStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Empty: never, or it is whole no more. */
    public Optional<Instant> at(OrganizationId area) {
        return sql.selectFrom(SURVEY)
                .where(SURVEY.ORGANIZATION_ID.eq(area.value()))
                .orderBy(SURVEY.ID.desc())
                .limit(1)
                .fetchOptional()
                .filter(SurveyRecord::getWhole)
                .map(row -> Objects.requireNonNull(row.getWrittenAt()).toInstant());
    }

    public void add(OrganizationId area, boolean whole, AccountId by, Instant at) {
        sql.insertInto(SURVEY)
                .set(SURVEY.ORGANIZATION_ID, area.value())
                .set(SURVEY.WHOLE, whole)
                .set(SURVEY.WRITTEN_AT, at.atOffset(ZoneOffset.UTC))
                .set(SURVEY.WRITTEN_BY, by.value())
                .execute();
    }
}
