package org.niangjia.measure.store;

import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.measure.store.Tables.TALLY;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.vault.SealedRecord;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** What happened in a month that has not been added up yet. */
@Repository
public class TallyStore {
    private final DSLContext app;
    private final DSLContext worker;

    public TallyStore(DSLContext app, @Qualifier("worker") DSLContext worker) {
        this.app = app;
        this.worker = worker;
    }

    public record Sealed(UUID id, SealedRecord sealed) {}

    /** As the application, in its running transaction. */
    public void add(UUID id, LocalDate month, SealedRecord sealed) {
        app.insertInto(TALLY)
                .set(TALLY.ID, id)
                .set(TALLY.MONTH, month)
                .set(TALLY.WRAPPED_KEY, sealed.key().bytes())
                .set(TALLY.CONTENT, sealed.content().bytes())
                .execute();
    }

    /** Months of which something lies here, before this one. */
    public List<LocalDate> months(LocalDate before) {
        return worker.selectDistinct(TALLY.MONTH)
                .from(TALLY)
                .where(TALLY.MONTH.lt(before))
                .orderBy(TALLY.MONTH)
                .fetch(TALLY.MONTH);
    }

    /** @param last of the page before; null: from the first on */
    public List<Sealed> page(LocalDate month, @Nullable UUID last, int most) {
        return worker.selectFrom(TALLY)
                .where(TALLY.MONTH.eq(month))
                .and(last == null ? noCondition() : TALLY.ID.gt(last))
                .orderBy(TALLY.ID)
                .limit(most)
                .fetch(row -> new Sealed(row.getId(), SealedRecord.of(row.getWrappedKey(), row.getContent())));
    }

    public void delete(LocalDate month) {
        worker.deleteFrom(TALLY).where(TALLY.MONTH.eq(month)).execute();
    }

    /** By where and when a row was written, the database knows what was written with it; after this it does not. */
    public void shuffle() {
        var moved = name("moved")
                .as(worker.deleteFrom(TALLY).returning(TALLY.ID, TALLY.MONTH, TALLY.WRAPPED_KEY, TALLY.CONTENT));
        worker.with(moved)
                .insertInto(TALLY, TALLY.ID, TALLY.MONTH, TALLY.WRAPPED_KEY, TALLY.CONTENT)
                .select(worker.select(
                                moved.field(TALLY.ID),
                                moved.field(TALLY.MONTH),
                                moved.field(TALLY.WRAPPED_KEY),
                                moved.field(TALLY.CONTENT))
                        .from(moved)
                        .orderBy(moved.field(TALLY.ID)))
                .execute();
    }
}
