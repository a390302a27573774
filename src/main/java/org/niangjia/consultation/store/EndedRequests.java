package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.State;
import org.niangjia.consultation.model.Step;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** All that has ended, wherever: for the job that shreds what is over its time. */
@Repository
public class EndedRequests {
    private final ViewerTransactions transactions;
    private final DSLContext sql;
    private final Vault vault;
    private final JsonMapper json;

    EndedRequests(ViewerTransactions transactions, DSLContext sql, Vault vault, JsonMapper json) {
        this.transactions = transactions;
        this.sql = sql;
        this.vault = vault;
        this.json = json;
    }

    /** What tells until when it is kept; nobody's words. */
    public record Ended(RequestId id, State state, Header header, List<Step> steps) {}

    /**
     * A page of them.
     *
     * @param last where the next page begins; null: there is none
     */
    public record Page(List<Ended> requests, @Nullable RequestId last) {}

    /** @param last of the page before; null: from the first on */
    public Page page(@Nullable RequestId last, int most) {
        return transactions.as(RowSight.retention(), () -> {
            var rows = sql.select(RequestStore.SUMMARY)
                    .select(RequestStore.STEPS)
                    .from(REQUEST)
                    // As the policy and the index of V0014 say it.
                    .where(REQUEST.STATE.in(State.CLOSED.name(), State.WITHDRAWN.name()))
                    .and(last == null ? noCondition() : REQUEST.ID.gt(last.value()))
                    .orderBy(REQUEST.ID)
                    .limit(most)
                    .fetch();
            var opened =
                    rows.stream().map(this::opened).flatMap(Optional::stream).toList();
            return new Page(
                    opened,
                    rows.size() < most ? null : new RequestId(rows.getLast().get(REQUEST.ID)));
        });
    }

    private Optional<Ended> opened(Record row) {
        var stored = RequestStore.summary(row);
        return IfItOpens.opened(stored.id(), "nobody can tell until when it is kept", () -> {
            try (var envelope = new Envelope(stored.id(), vault.unwrap(stored.key(), stored.holding()), json)) {
                var steps = envelope.steps(RequestStore.contents(row.get(RequestStore.STEPS)));
                return new Ended(stored.id(), stored.state(), envelope.header(stored.header()), steps);
            }
        });
    }
}
