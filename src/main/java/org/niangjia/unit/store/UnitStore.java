package org.niangjia.unit.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.lateral;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.notExists;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.trueCondition;
import static org.niangjia.unit.store.Tables.BELONGING;
import static org.niangjia.unit.store.Tables.HEADCOUNT;
import static org.niangjia.unit.store.Tables.LISTED;

import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record1;
import org.jooq.Record3;
import org.jooq.Result;
import org.jooq.Select;
import org.jooq.SelectConditionStep;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.store.Turns;
import org.niangjia.unit.Belonging;
import org.niangjia.unit.Described;
import org.niangjia.unit.Network.OfKind;
import org.niangjia.unit.Unit;
import org.niangjia.unit.UnitFilter;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.store.tables.records.ListedRecord;
import org.springframework.stereotype.Repository;

/** Which units there are. */
@Repository
public class UnitStore {
    private static final Condition THERE = LISTED.CLOSED_ON.isNull().andNot(LISTED.WITHDRAWN);

    private final DSLContext sql;

    UnitStore(DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else writes down units of that area, or that a unit has that committee. */
    public void oneAtATime(OrganizationId organization) {
        Turns.take(sql, "unit", organization);
    }

    /** One that was closed or withdrawn too; lists are without those. */
    public Optional<Unit> find(UnitId id) {
        return sql.selectFrom(LISTED).where(LISTED.ID.eq(id.value())).fetchOptional(UnitStore::unit);
    }

    /** Those that are gone too. */
    public List<Unit> all(OrganizationId area) {
        return sql.selectFrom(LISTED)
                .where(LISTED.ORGANIZATION_ID.eq(area.value()))
                .orderBy(LISTED.ID)
                .fetch(UnitStore::unit);
    }

    /** Of that name in that area. */
    public List<Unit> named(OrganizationId area, String name) {
        return fetch(LISTED.ORGANIZATION_ID.eq(area.value()).and(LISTED.NAME.equalIgnoreCase(name)));
    }

    public List<Unit> having(Territory territory, Reach reach, OrganizationId organization) {
        return fetch(exists(now().and(BELONGING.ORGANIZATION_ID.eq(organization.value())))
                .and(territory.covers(reach, LISTED.ORGANIZATION_ID)));
    }

    public List<Unit> list(Territory territory, Reach reach, UnitFilter filter, int offset, int limit) {
        return sql.selectFrom(LISTED)
                .where(territory.covers(reach, LISTED.ORGANIZATION_ID))
                .and(filter.show() == UnitFilter.Show.GONE ? not(THERE) : THERE)
                .and(filter.least() == null ? noCondition() : field(newest()).ge(filter.least()))
                .and(filter.kind() == null ? noCondition() : LISTED.KIND.eq(filter.kind()))
                .and(filter.name().isEmpty() ? noCondition() : LISTED.NAME.contains(filter.name()))
                .and(shown(filter.show()))
                .orderBy(LISTED.ID)
                .offset(offset)
                .limit(limit)
                .fetch(UnitStore::unit);
    }

    /** Of each kind how many there are, how many have a women's organisation, and how the first that each has was founded. */
    public List<OfKind> byKind(Territory territory, Reach reach) {
        var mode = coalesce(BELONGING.MODE, inline("")).as("mode");
        var had = lateral(select(mode)
                        .from(BELONGING)
                        .where(BELONGING.UNIT_ID.eq(LISTED.ID))
                        .and(BELONGING.TO_DAY.isNull())
                        .andNot(BELONGING.WITHDRAWN)
                        .orderBy(BELONGING.FROM_DAY, BELONGING.ID)
                        .limit(1))
                .as("had");
        var found = sql.select(LISTED.KIND, had.field(mode), count())
                .from(LISTED)
                .leftJoin(had)
                .on(trueCondition())
                .where(territory.covers(reach, LISTED.ORGANIZATION_ID))
                .and(THERE)
                .groupBy(LISTED.KIND, had.field(mode))
                .fetchGroups(LISTED.KIND);
        return found.entrySet().stream()
                .map(each -> ofKind(each.getKey(), each.getValue()))
                .toList();
    }

    private static OfKind ofKind(String kind, Result<? extends Record3<String, String, Integer>> rows) {
        var all = 0L;
        var modes = new HashMap<String, Long>();
        for (var row : rows) {
            all += row.value3();
            if (row.value2() != null) {
                modes.put(row.value2(), row.value3().longValue());
            }
        }
        return new OfKind(
                kind, all, modes.values().stream().mapToLong(each -> each).sum(), modes);
    }

    private static Condition shown(UnitFilter.Show show) {
        return switch (show) {
            case ALL, GONE -> noCondition();
            case UNCOVERED -> notExists(now());
            case WITHOUT_COMMITTEE -> notExists(now().and(BELONGING.KIND.in(Belonging.COMMITTEES)));
            case UNCOUNTED -> notExists(selectOne().from(HEADCOUNT).where(HEADCOUNT.UNIT_ID.eq(LISTED.ID)));
        };
    }

    private static Select<Record1<Integer>> newest() {
        return select(HEADCOUNT.WOMEN)
                .from(HEADCOUNT)
                .where(HEADCOUNT.UNIT_ID.eq(LISTED.ID))
                .orderBy(HEADCOUNT.ON_DAY.desc(), HEADCOUNT.ORDINAL.desc())
                .limit(1);
    }

    private static SelectConditionStep<?> now() {
        return selectOne()
                .from(BELONGING)
                .where(BELONGING.UNIT_ID.eq(LISTED.ID))
                .and(BELONGING.TO_DAY.isNull())
                .andNot(BELONGING.WITHDRAWN);
    }

    public void add(Unit unit) {
        var row = row(unit);
        row.setId(unit.id().value());
        row.setOrganizationId(unit.area().value());
        row.insert();
    }

    public void update(Unit unit) {
        sql.update(LISTED)
                .set(row(unit))
                .set(LISTED.VERSION, LISTED.VERSION.plus(1))
                .where(LISTED.ID.eq(unit.id().value()))
                .execute();
    }

    /** Something that hangs on it was changed: whoever has a page of before is told. */
    public void touch(UnitId unit) {
        sql.update(LISTED)
                .set(LISTED.VERSION, LISTED.VERSION.plus(1))
                .where(LISTED.ID.eq(unit.value()))
                .execute();
    }

    public void inherit(UnitId unit, OrganizationId area) {
        sql.update(LISTED)
                .set(LISTED.ORGANIZATION_ID, area.value())
                .set(LISTED.VERSION, LISTED.VERSION.plus(1))
                .where(LISTED.ID.eq(unit.value()))
                .execute();
    }

    /** All that can change. */
    private ListedRecord row(Unit unit) {
        var described = unit.described();
        var row = sql.newRecord(LISTED);
        row.setName(described.name());
        row.setKind(described.kind());
        row.setOwnership(described.ownership());
        row.setParty(described.party());
        row.setClosedOn(unit.closed());
        row.setWithdrawn(unit.withdrawn());
        return row;
    }

    private List<Unit> fetch(Condition condition) {
        return sql.selectFrom(LISTED)
                .where(condition)
                .and(THERE)
                .orderBy(LISTED.ID)
                .fetch(UnitStore::unit);
    }

    private static Unit unit(ListedRecord row) {
        return new Unit(
                new UnitId(row.getId()),
                new OrganizationId(row.getOrganizationId()),
                new Described(row.getName(), row.getKind(), row.getOwnership(), row.getParty()),
                row.getClosedOn(),
                row.getWithdrawn(),
                row.getVersion());
    }
}
