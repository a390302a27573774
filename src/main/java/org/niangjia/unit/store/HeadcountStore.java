package org.niangjia.unit.store;

import static org.jooq.impl.DSL.any;
import static org.niangjia.unit.store.Tables.HEADCOUNT;

import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.shared.AccountId;
import org.niangjia.unit.Headcount;
import org.niangjia.unit.UnitId;
import org.niangjia.unit.store.tables.records.HeadcountRecord;
import org.springframework.stereotype.Repository;

/** How many women there are. Rows are added, never changed. */
@Repository
public class HeadcountStore {
    private final DSLContext sql;

    HeadcountStore(DSLContext sql) {
        this.sql = sql;
    }

    /** While nobody else changes that unit. */
    public void add(UnitId unit, Headcount count) {
        sql.insertInto(HEADCOUNT)
                .set(HEADCOUNT.UNIT_ID, unit.value())
                .set(HEADCOUNT.ORDINAL, (short) (1 + sql.fetchCount(HEADCOUNT, HEADCOUNT.UNIT_ID.eq(unit.value()))))
                .set(HEADCOUNT.ON_DAY, count.on())
                .set(HEADCOUNT.WOMEN, count.women())
                .set(HEADCOUNT.WRITTEN_BY, count.by().value())
                .set(HEADCOUNT.WRITTEN_AT, count.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    /** The newest first. */
    public List<Headcount> list(UnitId unit) {
        return sql.selectFrom(HEADCOUNT)
                .where(HEADCOUNT.UNIT_ID.eq(unit.value()))
                .orderBy(HEADCOUNT.ON_DAY.desc(), HEADCOUNT.ORDINAL.desc())
                .fetch(HeadcountStore::headcount);
    }

    public Map<UnitId, Headcount> newest(Collection<UnitId> units) {
        return sql.select()
                .distinctOn(HEADCOUNT.UNIT_ID)
                .from(HEADCOUNT)
                .where(HEADCOUNT.UNIT_ID.eq(
                        any(units.stream().map(UnitId::value).toArray(UUID[]::new))))
                .orderBy(HEADCOUNT.UNIT_ID, HEADCOUNT.ON_DAY.desc(), HEADCOUNT.ORDINAL.desc())
                .fetchInto(HEADCOUNT)
                .intoMap(row -> new UnitId(row.getUnitId()), HeadcountStore::headcount);
    }

    private static Headcount headcount(HeadcountRecord row) {
        return new Headcount(
                row.getOnDay(),
                row.getWomen(),
                new AccountId(row.getWrittenBy()),
                Objects.requireNonNull(row.getWrittenAt()).toInstant());
    }
}
