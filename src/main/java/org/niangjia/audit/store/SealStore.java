package org.niangjia.audit.store;

import static org.jooq.impl.DSL.val;

import java.sql.Connection;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.niangjia.audit.store.Seal.Batch;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Seals and what they cover. Transaction numbers, the snapshot horizon and the advisory lock have no form in jOOQ. */
@Repository
public class SealStore {
    /** Above every transaction. */
    public static final String NO_END = "18446744073709551615";

    private static final long LOCK = 0x6e6a_6175_6469_7431L;
    private static final int PAGE = 1000;
    private static final String SEALS = "select number, horizon::text, floor_id, events, last_id, at, key_id, previous,"
            + " digest from audit.seal where number > {0} order by number";
    private static final String EVENTS = """
            select event.id::text, transaction::text, (extract(epoch from at) * 1000000)::bigint::text, actor_kind,
                   actor::text, organization_id::text, action, object_kind, object_id::text, outcome, reason
              from audit.event
             where event.id > {0} and event.id <= {1} and transaction >= {2}::xid8 and transaction < {3}::xid8
             order by event.id""";
    private static final int COLUMNS = 11;

    private final DSLContext sql;

    @Autowired
    public SealStore(@Qualifier("worker") DSLContext sql) {
        this.sql = sql;
    }

    public static SealStore on(Connection connection) {
        return new SealStore(DSL.using(connection, SQLDialect.POSTGRES));
    }

    /** Until the transaction ends nobody else seals; false if somebody does now. */
    public boolean tryLock() {
        return truth(sql.resultQuery("select pg_try_advisory_xact_lock({0})", val(LOCK))
                .fetchSingle());
    }

    /** Every transaction below it has ended: what it wrote is seen from now on, or never. */
    public String horizon() {
        return text(sql.resultQuery("select pg_snapshot_xmin(pg_current_snapshot())::text")
                .fetchSingle());
    }

    /** Before the first start, or for a login without its rights, there is nothing to look at. */
    public boolean canBeRead() {
        return truth(sql.resultQuery("""
                        select exists (
                            select from pg_class seal join pg_namespace audit on audit.oid = seal.relnamespace
                             where audit.nspname = 'audit' and seal.relname = 'seal'
                               and has_schema_privilege(audit.oid, 'usage')
                               and has_table_privilege(seal.oid, 'select'))""").fetchSingle());
    }

    public Optional<Seal> newest() {
        return sql.resultQuery("select max(number) from audit.seal")
                .fetchOptional(0, Long.class)
                .flatMap(this::find);
    }

    public Optional<Seal> find(long number) {
        return after(number - 1).stream()
                .filter(seal -> seal.number() == number)
                .findFirst();
    }

    /** The next seals by number, a page of them. */
    public List<Seal> after(long number) {
        return sql.resultQuery(SEALS + " limit " + PAGE, val(number)).fetch(SealStore::seal);
    }

    /** Where an id floor ends that begins at this one: events above the next floor belong to later seals. */
    public long floorAbove(long floorId) {
        return sql.resultQuery("select min(floor_id) from audit.seal where floor_id > {0}", val(floorId))
                .fetchOptional(0, Long.class)
                .orElse(Long.MAX_VALUE);
    }

    public Batch batch(long aboveId, long upToId, String fromTransaction, String belowTransaction) {
        var rows = new CanonicalRows("niangjia audit event 1");
        var events = 0;
        var last = 0L;
        var query = sql.resultQuery(EVENTS, val(aboveId), val(upToId), val(fromTransaction), val(belowTransaction))
                .fetchSize(PAGE);
        try (var cursor = query.fetchLazy()) {
            for (var row : cursor) {
                for (var column = 0; column < COLUMNS; column++) {
                    rows.add(row.get(column, String.class));
                }
                last = Math.max(last, Long.parseLong(text(row)));
                events++;
            }
        }
        return new Batch(events, last, rows.sum());
    }

    public long events() {
        return Objects.requireNonNull(
                sql.resultQuery("select count(*) from audit.event").fetchSingle(0, Long.class));
    }

    public long lastEvent() {
        return sql.resultQuery("select max(id) from audit.event")
                .fetchOptional(0, Long.class)
                .orElse(0L);
    }

    public void add(Seal seal) {
        sql.query(
                        "insert into audit.seal (number, horizon, floor_id, events, last_id, at, key_id, previous, digest)"
                                + " values ({0}, {1}::xid8, {2}, {3}, {4}, {5}, {6}, {7}, {8})",
                        val(seal.number()),
                        val(seal.horizon()),
                        val(seal.floorId()),
                        val(seal.events()),
                        val(seal.lastId()),
                        val(seal.at().atOffset(ZoneOffset.UTC)),
                        val(seal.keyId()),
                        val(seal.previous()),
                        val(seal.digest()))
                .execute();
    }

    private static Seal seal(Record row) {
        return new Seal(
                value(row, 0, Long.class),
                value(row, 1, String.class),
                value(row, 2, Long.class),
                value(row, 3, Integer.class),
                value(row, 4, Long.class),
                value(row, 5, OffsetDateTime.class).toInstant(),
                value(row, 6, String.class),
                value(row, 7, byte[].class),
                value(row, 8, byte[].class));
    }

    private static boolean truth(Record row) {
        return value(row, 0, Boolean.class);
    }

    private static String text(Record row) {
        return value(row, 0, String.class);
    }

    private static <T> T value(Record row, int column, Class<T> type) {
        return Objects.requireNonNull(row.get(column, type));
    }
}
