package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.stereotype.Repository;

/** All that waits for a desk, wherever: for the job that sees that nothing lies unseen. */
@Repository
public class WaitingRequests {
    // As the policy and the index of V0009 say it.
    private static final Condition WAITING = REQUEST.STATE.in(State.NEW.name(), State.IN_HAND.name());

    private final Summaries summaries;
    private final ViewerTransactions transactions;
    private final DSLContext sql;

    WaitingRequests(Summaries summaries, ViewerTransactions transactions, DSLContext sql) {
        this.summaries = summaries;
        this.transactions = transactions;
        this.sql = sql;
    }

    /** What stands in clear: whether it has changed, and where it waits. */
    public record Row(
            RequestId id,
            int version,
            OrganizationId desk,
            State state,
            @Nullable AccountId assignee) {}

    /** @param last of the page before; null: from the first on */
    public List<Row> page(@Nullable RequestId last, int most) {
        return transactions.as(
                RowSight.attention(),
                () -> sql.select(REQUEST.ID, REQUEST.VERSION, REQUEST.ORGANIZATION_ID, REQUEST.STATE, REQUEST.ASSIGNEE)
                        .from(REQUEST)
                        .where(WAITING)
                        .and(last == null ? noCondition() : REQUEST.ID.gt(last.value()))
                        .orderBy(REQUEST.ID)
                        .limit(most)
                        .fetch(row -> new Row(
                                new RequestId(row.value1()),
                                row.value2(),
                                new OrganizationId(row.value3()),
                                State.valueOf(row.value4()),
                                row.value5() == null ? null : new AccountId(row.value5()))));
    }

    /** Those of them that wait still, and open. */
    public List<Request.Summary> open(Collection<RequestId> ids) {
        return opened(REQUEST.ID.in(ids.stream().map(RequestId::value).toList()));
    }

    public List<Request.Summary> at(OrganizationId desk) {
        return opened(REQUEST.ORGANIZATION_ID.eq(desk.value()));
    }

    private List<Request.Summary> opened(Condition which) {
        return transactions.as(
                RowSight.attention(),
                () -> sql.select(RequestStore.SUMMARY).from(REQUEST).where(WAITING).and(which).fetch().stream()
                        .map(RequestStore::summary)
                        .map(this::opened)
                        .flatMap(Optional::stream)
                        .toList());
    }

    private Optional<Request.Summary> opened(StoredSummary stored) {
        return IfItOpens.opened(stored.id(), "nobody can tell when it is due", () -> summaries.openOnce(stored));
    }
}
