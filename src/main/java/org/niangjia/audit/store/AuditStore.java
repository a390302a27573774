package org.niangjia.audit.store;

import static org.niangjia.audit.store.Tables.EVENT;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditedAct;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

@Repository
public class AuditStore {
    private final DSLContext sql;

    AuditStore(DSLContext sql) {
        this.sql = sql;
    }

    public record Row(
            Instant at, String actorKind, @Nullable UUID actor, AuditedAct act, String outcome) {}

    /** What the audit administrator reads. */
    public record Entry(
            long id,
            Instant at,
            String actorKind,
            @Nullable UUID actor,
            String action,
            String objectKind,
            @Nullable UUID object,
            String outcome,
            String reason) {}

    public void add(Row row) {
        var act = row.act();
        sql.insertInto(EVENT)
                .set(EVENT.AT, row.at().atOffset(ZoneOffset.UTC))
                .set(EVENT.ACTOR_KIND, row.actorKind())
                .set(EVENT.ACTOR, row.actor())
                .set(EVENT.ORGANIZATION_ID, value(act.organization()))
                .set(EVENT.ACTION, act.action())
                .set(EVENT.OBJECT_KIND, act.objectKind())
                .set(EVENT.OBJECT_ID, act.object())
                .set(EVENT.OUTCOME, row.outcome())
                .set(EVENT.REASON, act.reason())
                .execute();
    }

    /** The newest entries below an id, newest first; of one actor or object if given. */
    public List<Entry> list(long belowId, @Nullable UUID actorOrObject, int limit) {
        var condition = EVENT.ID.lt(belowId);
        if (actorOrObject != null) {
            condition = condition.and(EVENT.ACTOR.eq(actorOrObject).or(EVENT.OBJECT_ID.eq(actorOrObject)));
        }
        return sql.select(
                        EVENT.ID,
                        EVENT.AT,
                        EVENT.ACTOR_KIND,
                        EVENT.ACTOR,
                        EVENT.ACTION,
                        EVENT.OBJECT_KIND,
                        EVENT.OBJECT_ID,
                        EVENT.OUTCOME,
                        EVENT.REASON)
                .from(EVENT)
                .where(condition)
                .orderBy(EVENT.ID.desc())
                .limit(limit)
                .fetch(row -> new Entry(
                        row.value1(),
                        instant(row.value2()),
                        row.value3(),
                        row.value4(),
                        row.value5(),
                        row.value6(),
                        row.value7(),
                        row.value8(),
                        row.value9()));
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
