package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DELETION;

import java.util.List;
import org.jooq.DSLContext;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.RequestId;
import org.springframework.stereotype.Repository;

/** The requests that were deleted, as the database knows them. */
@Repository
public class Deletions {
    private final DSLContext sql;

    Deletions(DSLContext sql) {
        this.sql = sql;
    }

    public List<Entry> list() {
        return sql.select(DELETION.REQUEST_ID, DELETION.DELETED_ON)
                .from(DELETION)
                .fetch(row -> new Entry(new RequestId(row.value1()), row.value2()));
    }
}
