package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.count;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Operational counters without any attribute (safety.md 10, 13), read with the worker's columns only. */
@Repository
public class DeskCounters {
    private static final List<String> OPEN =
            Arrays.stream(State.values()).filter(State::isOpen).map(State::name).toList();
    private static final List<String> WAITING = Arrays.stream(State.values())
            .filter(State::waitsForDesk)
            .map(State::name)
            .toList();
    private static final int LONG_OVERDUE_DAYS = 7;

    private final ViewerTransactions transactions;
    private final DSLContext sql;

    DeskCounters(@Qualifier("worker") ViewerTransactions transactions, @Qualifier("worker") DSLContext sql) {
        this.transactions = transactions;
        this.sql = sql;
    }

    /**
     * @param open not closed
     * @param waiting the desk owes the next step
     * @param overdue of the open ones, due before today: an answer, or where that was given the end
     * @param longOverdue of these, for more than a week
     */
    public record Counters(int open, int waiting, int overdue, int longOverdue) {
        public static final Counters NONE = new Counters(0, 0, 0, 0);

        public Counters plus(Counters other) {
            return new Counters(
                    open + other.open,
                    waiting + other.waiting,
                    overdue + other.overdue,
                    longOverdue + other.longOverdue);
        }
    }

    public Map<OrganizationId, Counters> all(LocalDate today) {
        var waiting = REQUEST.STATE.in(WAITING);
        return transactions.as(
                new Viewer.Job("desk-counters"),
                () -> sql.select(
                                REQUEST.ORGANIZATION_ID,
                                count(),
                                count().filterWhere(waiting),
                                count().filterWhere(REQUEST.DUE_ON.lt(today)),
                                count().filterWhere(REQUEST.DUE_ON.lt(today.minusDays(LONG_OVERDUE_DAYS))))
                        .from(REQUEST)
                        .where(REQUEST.STATE.in(OPEN))
                        .groupBy(REQUEST.ORGANIZATION_ID)
                        .fetchMap(
                                row -> new OrganizationId(row.value1()),
                                row -> new Counters(row.value2(), row.value3(), row.value4(), row.value5())));
    }
}
