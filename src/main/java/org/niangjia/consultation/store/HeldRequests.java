package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.time.LocalDate;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.springframework.stereotype.Repository;

/** Which of a desk's requests are held. No column tells, so all are opened, a part at a time. */
@Repository
public class HeldRequests {
    private final DSLContext sql;
    private final Summaries summaries;

    HeldRequests(DSLContext sql, Summaries summaries) {
        this.sql = sql;
        this.summaries = summaries;
    }

    /**
     * Those of one part.
     *
     * @param last where the next part begins; null: there is none
     */
    public record Part(
            List<Request.Summary> requests, @Nullable RequestId last) {
        public static final Part NOTHING = new Part(List.of(), null);
    }

    /** @param last of the part before; null: from the first on */
    public Part part(DeskSight sight, LocalDate today, @Nullable RequestId last, int most) {
        var rows = sql.select(RequestStore.SUMMARY)
                .from(REQUEST)
                .where(sight.rows())
                .and(last == null ? noCondition() : REQUEST.ID.gt(last.value()))
                .orderBy(REQUEST.ID)
                .limit(most)
                .fetch(RequestStore::summary);
        var held = summaries.openOnce(sight.organization(), rows).stream()
                .filter(each -> each.header().isHeld(today))
                .toList();
        return new Part(held, rows.size() < most ? null : rows.getLast().id());
    }
}
