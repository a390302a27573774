package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DESK;

import java.util.Collection;
import java.util.Map;
import java.util.function.Supplier;
import org.jooq.DSLContext;
import org.niangjia.measure.Marks;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Repository;

/** The desks as they were last counted: each that has a roster, and whether it is open. */
@Repository
public class CensusStore {
    /** Whose views count them (measures/consultation.yaml). */
    private static final String MODULE = "consultation";

    private final DSLContext sql;
    private final ViewerTransactions transactions;
    private final Marks marks;

    CensusStore(DSLContext sql, ViewerTransactions transactions, Marks marks) {
        this.sql = sql;
        this.transactions = transactions;
        this.marks = marks;
    }

    public Map<OrganizationId, Boolean> all() {
        return attending(() -> sql.selectFrom(DESK)
                .fetchMap(row -> new OrganizationId(row.getOrganizationId()), row -> row.getOpen()));
    }

    public void put(Map<OrganizationId, Boolean> desks) {
        attending(() -> {
            var insert = sql.insertInto(DESK, DESK.ORGANIZATION_ID, DESK.OPEN);
            for (var desk : desks.entrySet()) {
                insert = insert.values(desk.getKey().value(), desk.getValue());
                marks.mark(MODULE, desk.getKey());
            }
            return insert.onDuplicateKeyUpdate().setAllToExcluded().execute();
        });
    }

    public void remove(Collection<OrganizationId> gone) {
        attending(() -> {
            gone.forEach(desk -> marks.mark(MODULE, desk));
            return sql.deleteFrom(DESK)
                    .where(DESK.ORGANIZATION_ID.in(
                            gone.stream().map(OrganizationId::value).toList()))
                    .execute();
        });
    }

    private <T> T attending(Supplier<T> work) {
        return transactions.as(RowSight.attention(), work);
    }
}
