package org.niangjia.measure.store;

import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.function;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.val;
import static org.niangjia.measure.store.Tables.FIGURE;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.niangjia.measure.MeasureId;
import org.niangjia.measure.model.Additions;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.model.Source;
import org.niangjia.measure.store.tables.records.FigureRecord;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** The figures as they are added up; only whoever holds the lock writes them. */
@Repository
public class FigureStore {
    /** One for the whole installation; the digits spell nothing. */
    private static final long FOLDING = 7_207_463_005_931L;

    private final DSLContext sql;

    public FigureStore(@Qualifier("worker") DSLContext sql) {
        this.sql = sql;
    }

    /** Until the transaction ends nobody else writes figures, on no node. Waits as long as the worker's lock_timeout. */
    public void holdAlone() {
        holdAlone(sql);
    }

    static void holdAlone(DSLContext sql) {
        sql.select(function(name("pg_advisory_xact_lock"), SQLDataType.VARCHAR, val(FOLDING)))
                .fetch();
    }

    public Map<FigureKey, Amount> own(Source source, Collection<OrganizationId> organizations) {
        var ids = organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
        return stored(source, FIGURE.ORGANIZATION_ID.eq(DSL.any(ids))).own();
    }

    /** The own numbers of everybody who has any, in this order. */
    public Map<OrganizationId, long[]> own(List<MeasureId> measures) {
        var own = new HashMap<OrganizationId, long[]>();
        sql.select(FIGURE.ORGANIZATION_ID, FIGURE.MEASURE, FIGURE.OWN_CERTAIN)
                .from(FIGURE)
                .where(FIGURE.MEASURE.in(measures.stream().map(MeasureId::value).toList()))
                .and(FIGURE.PERIOD.eq(FigureKey.NOW))
                .and(FIGURE.OWN_CERTAIN.ne(0L))
                .forEach(row -> own.computeIfAbsent(new OrganizationId(row.value1()), _ -> new long[measures.size()])[
                                measures.indexOf(new MeasureId(row.value2()))] =
                        row.value3());
        return own;
    }

    public Stored in(Source source, IdRange range) {
        return stored(source, range.of(FIGURE.ORGANIZATION_ID));
    }

    public int rows(Source source) {
        return sql.fetchCount(FIGURE, of(source));
    }

    /** Own numbers, and those with everything below. */
    public record Stored(Map<FigureKey, Amount> own, Map<FigureKey, Amount> total) {}

    private Stored stored(Source source, Condition which) {
        var stored = new Stored(new HashMap<>(), new HashMap<>());
        var measures =
                source.measures().stream().map(measure -> measure.id().value()).toList();
        sql.selectFrom(FIGURE).where(FIGURE.MEASURE.in(measures)).and(which).forEach(row -> {
            var key = key(row);
            put(stored.own(), key, new Amount(row.getOwnCertain(), row.getOwnPossible(), row.getOwnKept()));
            put(stored.total(), key, new Amount(row.getCertain(), row.getPossible(), row.getKept()));
        });
        return stored;
    }

    private static Condition of(Source source) {
        return FIGURE.MEASURE.in(
                source.measures().stream().map(measure -> measure.id().value()).toList());
    }

    private static void put(Map<FigureKey, Amount> amounts, FigureKey key, Amount amount) {
        if (!amount.isNone()) {
            amounts.put(key, amount);
        }
    }

    private static FigureKey key(FigureRecord row) {
        return new FigureKey(
                new OrganizationId(row.getOrganizationId()), new MeasureId(row.getMeasure()), row.getPeriod());
    }

    /** With everything below, of all that is counted. */
    public Map<FigureKey, Amount> totals(OrganizationId organization) {
        var totals = new HashMap<FigureKey, Amount>();
        sql.selectFrom(FIGURE)
                .where(FIGURE.ORGANIZATION_ID.eq(organization.value()))
                .forEach(row -> put(totals, key(row), new Amount(row.getCertain(), row.getPossible(), row.getKept())));
        return totals;
    }

    public void add(Additions additions) {
        for (var some : Chunks.of(additions.all())) {
            add(some);
        }
    }

    private void add(List<Map.Entry<FigureKey, Additions.Addition>> additions) {
        var insert = sql.insertInto(
                FIGURE,
                FIGURE.ORGANIZATION_ID,
                FIGURE.MEASURE,
                FIGURE.PERIOD,
                FIGURE.OWN_CERTAIN,
                FIGURE.OWN_POSSIBLE,
                FIGURE.OWN_KEPT,
                FIGURE.CERTAIN,
                FIGURE.POSSIBLE,
                FIGURE.KEPT);
        for (var each : additions) {
            var key = each.getKey();
            var own = each.getValue().own();
            var total = each.getValue().total();
            insert = insert.values(
                    key.organization().value(),
                    key.measure().value(),
                    key.period(),
                    own.certain(),
                    own.possible(),
                    own.kept(),
                    total.certain(),
                    total.possible(),
                    total.kept());
        }
        insert.onConflict(FIGURE.ORGANIZATION_ID, FIGURE.MEASURE, FIGURE.PERIOD)
                .doUpdate()
                .set(FIGURE.OWN_CERTAIN, FIGURE.OWN_CERTAIN.plus(excluded(FIGURE.OWN_CERTAIN)))
                .set(FIGURE.OWN_POSSIBLE, FIGURE.OWN_POSSIBLE.plus(excluded(FIGURE.OWN_POSSIBLE)))
                .set(FIGURE.OWN_KEPT, FIGURE.OWN_KEPT.plus(excluded(FIGURE.OWN_KEPT)))
                .set(FIGURE.CERTAIN, FIGURE.CERTAIN.plus(excluded(FIGURE.CERTAIN)))
                .set(FIGURE.POSSIBLE, FIGURE.POSSIBLE.plus(excluded(FIGURE.POSSIBLE)))
                .set(FIGURE.KEPT, FIGURE.KEPT.plus(excluded(FIGURE.KEPT)))
                .execute();
    }
}
