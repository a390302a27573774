package org.niangjia.unit.store;

import static org.jooq.impl.DSL.any;
import static org.niangjia.unit.store.Tables.BELONGING;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.BelongingId;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.store.tables.records.BelongingRecord;
import org.springframework.stereotype.Repository;

/** Which women's organisations units have, and had. */
@Repository
public class BelongingStore {
    private final DSLContext sql;

    BelongingStore(DSLContext sql) {
        this.sql = sql;
    }

    public void add(Belonging belonging) {
        var joined = belonging.joined();
        var row = sql.newRecord(BELONGING);
        row.setId(belonging.id().value());
        row.setUnitId(belonging.unit().value());
        row.setKind(joined.kind());
        row.setOrganizationId(
                joined.organization() == null ? null : joined.organization().value());
        row.setMode(joined.mode());
        row.setDocument(joined.document());
        row.setFromDay(joined.from());
        row.insert();
    }

    public void end(BelongingId id, LocalDate on) {
        sql.update(BELONGING)
                .set(BELONGING.TO_DAY, on)
                .where(BELONGING.ID.eq(id.value()))
                .execute();
    }

    public void withdraw(BelongingId id) {
        sql.update(BELONGING)
                .set(BELONGING.WITHDRAWN, true)
                .where(BELONGING.ID.eq(id.value()))
                .execute();
    }

    /** Those of now first. */
    public List<Belonging> list(Collection<UnitId> units) {
        return fetch(BELONGING.UNIT_ID.eq(any(units.stream().map(UnitId::value).toArray(UUID[]::new))));
    }

    /** What has that organisation, and had it. */
    public List<Belonging> of(OrganizationId organization) {
        return fetch(BELONGING.ORGANIZATION_ID.eq(organization.value()));
    }

    /** Those that were withdrawn too. */
    public Map<BelongingId, Belonging> ever(UnitId unit) {
        return sql.selectFrom(BELONGING)
                .where(BELONGING.UNIT_ID.eq(unit.value()))
                .fetchMap(row -> new BelongingId(row.getId()), BelongingStore::belonging);
    }

    /** That it ended was a mistake. */
    public void goOn(BelongingId id) {
        sql.update(BELONGING)
                .setNull(BELONGING.TO_DAY)
                .where(BELONGING.ID.eq(id.value()))
                .execute();
    }

    public void withdrawAll(UnitId unit) {
        sql.update(BELONGING)
                .set(BELONGING.WITHDRAWN, true)
                .where(BELONGING.UNIT_ID.eq(unit.value()))
                .execute();
    }

    private List<Belonging> fetch(Condition condition) {
        return sql.selectFrom(BELONGING)
                .where(condition)
                .andNot(BELONGING.WITHDRAWN)
                .orderBy(BELONGING.TO_DAY.desc().nullsFirst(), BELONGING.FROM_DAY.desc(), BELONGING.ID)
                .fetch(BelongingStore::belonging);
    }

    private static Belonging belonging(BelongingRecord row) {
        return new Belonging(
                new BelongingId(row.getId()),
                new UnitId(row.getUnitId()),
                new Joined(
                        row.getKind(),
                        organization(row.getOrganizationId()),
                        row.getMode(),
                        row.getFromDay(),
                        row.getDocument()),
                row.getToDay());
    }

    private static @Nullable OrganizationId organization(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }
}
