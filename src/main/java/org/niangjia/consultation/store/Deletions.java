package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DELETION;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionReason;
import org.niangjia.consultation.DeletionRecord.Day;
import org.niangjia.consultation.RequestId;
import org.springframework.stereotype.Repository;

/** The requests that were deleted, as the database knows them. */
@Repository
public class Deletions {
    private final DSLContext sql;

    Deletions(DSLContext sql) {
        this.sql = sql;
    }

    /** Days before this one on which something was deleted, the newest first. */
    public List<Day> days(LocalDate before, int most) {
        return sql.select(DELETION.DELETED_ON, of(DeletionReason.HERS), of(DeletionReason.RETENTION))
                .from(DELETION)
                .where(DELETION.DELETED_ON.lt(before))
                .groupBy(DELETION.DELETED_ON)
                .orderBy(DELETION.DELETED_ON.desc())
                .limit(most)
                .fetch(row -> new Day(row.value1(), row.value2(), row.value3()));
    }

    private static Field<Integer> of(DeletionReason reason) {
        return DSL.count().filterWhere(DELETION.REASON.eq(reason.name()));
    }

    /** All, without holding them all. */
    public void each(Consumer<Entry> seen) {
        try (var rows = sql.select(DELETION.REQUEST_ID, DELETION.DELETED_ON, DELETION.REASON)
                .from(DELETION)
                .fetchSize(1_000)
                .fetchLazy()) {
            rows.forEach(row -> seen.accept(
                    new Entry(new RequestId(row.value1()), row.value2(), DeletionReason.valueOf(row.value3()))));
        }
    }
}
