package org.niangjia.audit.store;

import static org.niangjia.audit.store.Tables.EVENT;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.AuditedAct;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
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

    /** @return under which number it stands */
    public long add(Row row) {
        var act = row.act();
        return sql.insertInto(EVENT)
                .set(EVENT.AT, row.at().atOffset(ZoneOffset.UTC))
                .set(EVENT.ACTOR_KIND, row.actorKind())
                .set(EVENT.ACTOR, row.actor())
                .set(EVENT.ORGANIZATION_ID, value(act.organization()))
                .set(EVENT.ACTION, act.action())
                .set(EVENT.OBJECT_KIND, act.objectKind())
                .set(EVENT.OBJECT_ID, act.object())
                .set(EVENT.OUTCOME, row.outcome())
                .set(EVENT.REASON, act.reason())
                .returning(EVENT.ID)
                .fetchSingle()
                .getId();
    }

    /**
     * Which entries are wanted.
     *
     * @param about one actor or object
     * @param day of Asia/Shanghai
     */
    public record Wanted(
            long belowId, @Nullable UUID about, @Nullable LocalDate day) {}

    /** Newest first. */
    public List<Entry> list(Wanted wanted, int limit) {
        var condition = EVENT.ID.lt(wanted.belowId());
        if (wanted.about() != null) {
            condition = condition.and(EVENT.ACTOR.eq(wanted.about()).or(EVENT.OBJECT_ID.eq(wanted.about())));
        }
        if (wanted.day() != null) {
            condition = condition
                    .and(EVENT.AT.ge(midnight(wanted.day())))
                    .and(EVENT.AT.lt(midnight(wanted.day().plusDays(1))));
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

    private static OffsetDateTime midnight(LocalDate day) {
        return day.atStartOfDay(WorkingCalendar.SHANGHAI).toOffsetDateTime();
    }

    private static Instant instant(OffsetDateTime time) {
        return time.toInstant();
    }

    private static @Nullable UUID value(@Nullable OrganizationId organization) {
        return organization == null ? null : organization.value();
    }
}
