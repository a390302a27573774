package org.niangjia.measure.store;

import static org.jooq.impl.DSL.min;
import static org.niangjia.measure.store.Tables.RELEASE;
import static org.niangjia.measure.store.Tables.RELEASED;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.niangjia.measure.Part;
import org.niangjia.measure.Published;
import org.niangjia.measure.model.Release.Row;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** What is published of the months that are over. Written once, and never again. */
@Repository
public class ReleaseStore {
    private final DSLContext app;
    private final DSLContext worker;

    public ReleaseStore(DSLContext app, @Qualifier("worker") DSLContext worker) {
        this.app = app;
        this.worker = worker;
    }

    /** As the worker. */
    public boolean isThere(LocalDate month, String table) {
        return worker.fetchExists(RELEASE, RELEASE.MONTH.eq(month).and(RELEASE.TAB.eq(table)));
    }

    public void put(LocalDate month, String table, Instant now, List<Row> rows) {
        worker.insertInto(RELEASE)
                .set(RELEASE.MONTH, month)
                .set(RELEASE.TAB, table)
                .set(RELEASE.AT, now.atOffset(ZoneOffset.UTC))
                .execute();
        for (var some : Chunks.of(rows)) {
            var insert = worker.insertInto(
                    RELEASED, RELEASED.MONTH, RELEASED.TAB, RELEASED.ORGANIZATION_ID, RELEASED.PART, RELEASED.NUMBERS);
            for (var row : some) {
                insert = insert.values(
                        month,
                        table,
                        row.organization().value(),
                        row.part().name().toLowerCase(Locale.ROOT),
                        row.numbers().toArray(Long[]::new));
            }
            insert.execute();
        }
    }

    /** As the application. */
    public List<Published> list(Collection<OrganizationId> places, Collection<String> tables, LocalDate from) {
        return app.selectFrom(RELEASED)
                .where(RELEASED.ORGANIZATION_ID.in(
                        places.stream().map(OrganizationId::value).toArray(UUID[]::new)))
                .and(RELEASED.TAB.in(tables))
                .and(RELEASED.MONTH.ge(from))
                .fetch(row -> new Published(
                        row.getMonth(),
                        row.getTab(),
                        new OrganizationId(row.getOrganizationId()),
                        Part.valueOf(row.getPart().toUpperCase(Locale.ROOT)),
                        List.of(row.getNumbers())));
    }

    /** Those of which anything was published, newest first; as the application. */
    public List<LocalDate> months(Collection<String> tables, LocalDate from) {
        return app.selectDistinct(RELEASE.MONTH)
                .from(RELEASE)
                .where(RELEASE.TAB.in(tables))
                .and(RELEASE.MONTH.ge(from))
                .orderBy(RELEASE.MONTH.desc())
                .fetch(RELEASE.MONTH);
    }

    /** Of each table that was ever published; as the application. */
    public Map<String, LocalDate> first(Collection<String> tables) {
        return app.select(RELEASE.TAB, min(RELEASE.MONTH))
                .from(RELEASE)
                .where(RELEASE.TAB.in(tables))
                .groupBy(RELEASE.TAB)
                .fetchMap(Record2::value1, Record2::value2);
    }
}
