package org.niangjia.organization.store;

import static org.jooq.impl.DSL.select;
import static org.niangjia.organization.store.Tables.CHANGE;
import static org.niangjia.organization.store.Tables.PAST;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChange;
import org.niangjia.organization.store.tables.records.ChangeRecord;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** What happened to organisations. Rows are added, never changed. */
@Repository
public class ChangeStore {
    private final DSLContext sql;

    ChangeStore(DSLContext sql) {
        this.sql = sql;
    }

    public void add(TreeChange change) {
        sql.insertInto(CHANGE)
                .set(CHANGE.ID, change.id())
                .set(CHANGE.KIND, change.kind().name())
                .set(CHANGE.ORGANIZATION_ID, change.organization().value())
                .set(CHANGE.NAME, change.name())
                .set(
                        CHANGE.OTHER_ID,
                        change.other() == null ? null : change.other().value())
                .set(CHANGE.ON_DAY, change.ground().on())
                .set(CHANGE.DOCUMENT, change.ground().document())
                .set(CHANGE.REASON, change.ground().reason())
                .set(CHANGE.WRITTEN_BY, change.by().value())
                .set(CHANGE.WRITTEN_AT, change.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** What happened to it, and to others that came to it or out of it; the newest first. */
    public List<TreeChange> list(OrganizationId organization, int most) {
        var id = organization.value();
        return sql.selectFrom(CHANGE)
                .where(CHANGE.ORGANIZATION_ID.eq(id).or(CHANGE.OTHER_ID.eq(id)).or(leaving(id)))
                .orderBy(CHANGE.ON_DAY.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(ChangeStore::change);
    }

    private static Condition leaving(UUID parent) {
        return CHANGE.KIND
                .eq(ChangeKind.MOVED.name())
                .and(CHANGE.ID.in(select(PAST.ENDED_BY).from(PAST).where(PAST.PARENT_ID.eq(parent))));
    }

    private static TreeChange change(ChangeRecord row) {
        var other = row.getOtherId();
        return new TreeChange(
                row.getId(),
                ChangeKind.valueOf(row.getKind()),
                new OrganizationId(row.getOrganizationId()),
                row.getName(),
                other == null ? null : new OrganizationId(other),
                new Ground(row.getOnDay(), row.getDocument(), row.getReason()),
                new AccountId(row.getWrittenBy()),
                Objects.requireNonNull(row.getWrittenAt()).toInstant());
    }
}
