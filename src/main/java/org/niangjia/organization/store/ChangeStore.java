package org.niangjia.organization.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.organization.store.Tables.CHANGE;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChange;
import org.niangjia.organization.TreeChange.Around;
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
                .set(CHANGE.ABOVE_BEFORE, value(change.around().before()))
                .set(CHANGE.ABOVE_AFTER, value(change.around().after()))
                .set(CHANGE.OTHER_ID, value(change.around().other()))
                .set(CHANGE.ON_DAY, change.ground().on())
                .set(CHANGE.DOCUMENT, change.ground().document())
                .set(CHANGE.REASON, change.ground().reason())
                .set(CHANGE.WRITTEN_BY, change.by().value())
                .set(CHANGE.WRITTEN_AT, change.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /**
     * What happened to it, and to others that came to it, left it or came out of it; the newest first.
     *
     * @param until nothing that counts from a later day; null: all
     */
    public List<TreeChange> list(OrganizationId organization, @Nullable LocalDate until, int most) {
        var id = organization.value();
        return sql.selectFrom(CHANGE)
                .where(CHANGE.ORGANIZATION_ID
                        .eq(id)
                        .or(CHANGE.ABOVE_BEFORE.eq(id))
                        .or(CHANGE.ABOVE_AFTER.eq(id))
                        .or(CHANGE.OTHER_ID.eq(id)))
                .and(until == null ? noCondition() : CHANGE.ON_DAY.le(until))
                .orderBy(CHANGE.ON_DAY.desc(), CHANGE.ID.desc())
                .limit(most)
                .fetch(ChangeStore::change);
    }

    private static TreeChange change(ChangeRecord row) {
        return new TreeChange(
                row.getId(),
                ChangeKind.valueOf(row.getKind()),
                new OrganizationId(row.getOrganizationId()),
                row.getName(),
                new Around(id(row.getAboveBefore()), id(row.getAboveAfter()), id(row.getOtherId())),
                new Ground(row.getOnDay(), row.getDocument(), row.getReason()),
                new AccountId(row.getWrittenBy()),
                Objects.requireNonNull(row.getWrittenAt()).toInstant());
    }

    private static @Nullable UUID value(@Nullable OrganizationId id) {
        return id == null ? null : id.value();
    }

    private static @Nullable OrganizationId id(@Nullable UUID value) {
        return value == null ? null : new OrganizationId(value);
    }
}
