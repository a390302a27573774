package org.niangjia.measure.store;

import static org.niangjia.measure.store.Tables.COUNTED;

import java.util.Map;
import org.jooq.DSLContext;
import org.niangjia.measure.MeasureId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** What has been counted in the whole country since it was declared as it is. */
@Repository
public class CountedStore {
    private final DSLContext app;
    private final DSLContext worker;

    public CountedStore(DSLContext app, @Qualifier("worker") DSLContext worker) {
        this.app = app;
        this.worker = worker;
    }

    /** Each with its declaration; as the worker. */
    public Map<MeasureId, String> all() {
        return read(worker);
    }

    public Map<MeasureId, String> shown() {
        return read(app);
    }

    private static Map<MeasureId, String> read(DSLContext sql) {
        return sql.select(COUNTED.MEASURE, COUNTED.DECLARATION)
                .from(COUNTED)
                .fetchMap(row -> new MeasureId(row.value1()), row -> row.value2());
    }

    public void put(Map<MeasureId, String> declared) {
        worker.deleteFrom(COUNTED).execute();
        var insert = worker.insertInto(COUNTED, COUNTED.MEASURE, COUNTED.DECLARATION);
        for (var each : declared.entrySet()) {
            insert = insert.values(each.getKey().value(), each.getValue());
        }
        insert.execute();
    }
}
