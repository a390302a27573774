package org.niangjia.consultation.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.springframework.stereotype.Repository;

/** What of a desk's requests no column tells: all are opened, a part at a time. */
@Repository
public class RequestParts {
    private final DSLContext sql;
    private final Summaries summaries;

    RequestParts(DSLContext sql, Summaries summaries) {
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
    public Part held(DeskSight sight, LocalDate today, @Nullable RequestId last, int most) {
        return part(sight, noCondition(), each -> each.header().isHeld(today), last, most);
    }

    /**
     * What waits for the desk and is urgent, due first first.
     *
     * @param last of the part before; null: from the first on
     */
    public Part urgent(DeskSight sight, @Nullable RequestId last, int most) {
        var waiting = REQUEST.STATE.in(State.NEW.name(), State.IN_HAND.name());
        var part = part(sight, waiting, each -> each.header().urgent(), last, most);
        return new Part(
                part.requests().stream()
                        .sorted(Comparator.comparing(each -> each.header().dueAt()))
                        .toList(),
                part.last());
    }

    private Part part(
            DeskSight sight, Condition rows, Predicate<Request.Summary> meant, @Nullable RequestId last, int most) {
        var part = sql.select(RequestStore.SUMMARY)
                .from(REQUEST)
                .where(sight.rows())
                .and(rows)
                .and(last == null ? noCondition() : REQUEST.ID.gt(last.value()))
                .orderBy(REQUEST.ID)
                .limit(most)
                .fetch(RequestStore::summary);
        return new Part(
                summaries.openOnce(sight.organization(), part).stream()
                        .filter(meant)
                        .toList(),
                part.size() < most ? null : part.getLast().id());
    }
}
