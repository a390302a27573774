package org.niangjia.consultation.store;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Selection;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;

/** Parts of one desk's requests, by the day on which they are due. */
@Repository
class DeskListStore {
    private final DSLContext sql;

    DeskListStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * A part of one desk's requests.
     *
     * @param latest the last day on which they may be due; null: any
     */
    record Range(
            DeskSight sight, Selection selection, @Nullable LocalDate latest, Collection<RequestId> without) {
        Condition rows(State state) {
            var rows = desk(sight, state, selection.assignee());
            var due = latest == null ? rows : rows.and(REQUEST.DUE_ON.le(latest));
            return without.isEmpty()
                    ? due
                    : due.and(REQUEST.ID.notIn(
                            without.stream().map(RequestId::value).toList()));
        }
    }

    /** Due first first. */
    List<StoredSummary> list(Range range, int offset, int limit) {
        return list(range, SortOrder.ASC, offset, limit);
    }

    /** Due last first. */
    List<StoredSummary> newest(DeskSight sight, Selection selection, int most) {
        return list(new Range(sight, selection, null, List.of()), SortOrder.DESC, 0, most);
    }

    /**
     * A range of the index for each state, merged: a page costs the same however many requests lie behind it.
     */
    private List<StoredSummary> list(Range range, SortOrder order, int offset, int limit) {
        var ranges = range.selection().states().stream()
                .<Select<Record2<LocalDate, UUID>>>map(state -> sql.select(REQUEST.DUE_ON, REQUEST.ID)
                        .from(REQUEST)
                        .where(range.rows(state))
                        .orderBy(REQUEST.DUE_ON.sort(order), REQUEST.ID.sort(order))
                        .limit(offset + limit))
                .reduce(Select::unionAll)
                .orElseThrow()
                .asTable();
        var day = requireNonNull(ranges.field(REQUEST.DUE_ON));
        var id = requireNonNull(ranges.field(REQUEST.ID));
        var page = sql.select(id)
                .from(ranges)
                .orderBy(day.sort(order), id.sort(order))
                .offset(offset)
                .limit(limit);
        return sql.select(RequestStore.SUMMARY)
                .from(REQUEST)
                .where(REQUEST.ID.in(page))
                .orderBy(REQUEST.DUE_ON.sort(order), REQUEST.ID.sort(order))
                .fetch(RequestStore::summary);
    }

    /** Stops counting at {@code most}: nobody needs to know whether 20,000 or 20,001 are waiting. */
    Map<State, Integer> count(DeskSight sight, Collection<State> states, int most) {
        var each = List.copyOf(states);
        var counted = sql.select(each.stream()
                        .map(state -> field(selectCount()
                                .from(selectOne()
                                        .from(REQUEST)
                                        .where(desk(sight, state, null))
                                        .limit(most))))
                        .toList())
                .fetchSingle();
        return IntStream.range(0, each.size())
                .boxed()
                .collect(toMap(each::get, index -> counted.get(index, Integer.class)));
    }

    /**
     * Which of them wait for this officer: what nobody has taken, and what she has in hand.
     *
     * @param roster who answers at this desk: what anybody else has in hand, nobody has
     */
    List<RequestId> waiting(DeskSight sight, Collection<AccountId> roster, int most) {
        var here = roster.stream().map(AccountId::value).toList();
        return sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(desk(sight, State.NEW, null)
                        .or(desk(sight, State.IN_HAND, sight.account()))
                        .or(desk(sight, State.IN_HAND, null).and(REQUEST.ASSIGNEE.notIn(here))))
                .limit(most)
                .fetch(row -> new RequestId(row.value1()));
    }

    private static Condition desk(DeskSight sight, State state, @Nullable AccountId assignee) {
        var condition = sight.rows().and(REQUEST.STATE.eq(state.name()));
        return assignee == null ? condition : condition.and(REQUEST.ASSIGNEE.eq(assignee.value()));
    }
}
