package org.niangjia.consultation.store;

import static java.util.Objects.requireNonNull;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.consultation.store.Tables.REQUEST;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record2;
import org.jooq.Select;
import org.jooq.SortOrder;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Answering;
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
     * @param answering at this desk
     * @param latest the last day on which they may be due; null: any
     */
    record Range(
            DeskSight sight,
            Collection<AccountId> answering,
            Selection selection,
            @Nullable LocalDate latest,
            Collection<RequestId> without) {
        /** Each the beginning of an index; none has a row of another. */
        Stream<Condition> rows() {
            var states = selection.states();
            var together = states.contains(State.NEW) && states.contains(State.IN_HAND);
            // Of both together, and of one officer's, it makes no difference who of those in hand is gone.
            var rows = together || selection.assignee() != null
                    ? states.stream().map(state -> desk(sight, state, selection.assignee()))
                    : states.stream().flatMap(state -> standing(sight, state, answering));
            return rows.map(this::narrowed);
        }

        private Condition narrowed(Condition rows) {
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
    List<StoredSummary> newest(DeskSight sight, Collection<AccountId> answering, Selection selection, int most) {
        return list(new Range(sight, answering, selection, null, List.of()), SortOrder.DESC, 0, most);
    }

    /**
     * A range of the index for each state, merged: a page costs the same however many requests lie behind it. Only
     * where what is new is asked for alone is all that is in hand looked through for what is left.
     */
    private List<StoredSummary> list(Range range, SortOrder order, int offset, int limit) {
        var ranges = range.rows()
                .<Select<Record2<LocalDate, UUID>>>map(rows -> sql.select(REQUEST.DUE_ON, REQUEST.ID)
                        .from(REQUEST)
                        .where(rows)
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
    Map<State, Integer> countWaiting(DeskSight sight, Collection<AccountId> answering, int most) {
        return sql.select(
                        counted(desk(sight, State.NEW, null), most),
                        counted(left(sight, answering), most),
                        counted(kept(sight, answering), most))
                .fetchSingle(row ->
                        Map.of(State.NEW, Math.min(most, row.value1() + row.value2()), State.IN_HAND, row.value3()));
    }

    private static Field<Integer> counted(Condition rows, int most) {
        return field(selectCount().from(selectOne().from(REQUEST).where(rows).limit(most)));
    }

    /**
     * Which of them wait for this officer: what nobody has taken, and what she has in hand.
     *
     * @param answering at this desk: what anybody else has in hand, nobody has
     */
    List<RequestId> waiting(DeskSight sight, Collection<AccountId> answering, int most) {
        return sql.select(REQUEST.ID)
                .from(REQUEST)
                .where(desk(sight, State.NEW, null)
                        .or(desk(sight, State.IN_HAND, sight.account()))
                        .or(left(sight, answering)))
                .limit(most)
                .fetch(row -> new RequestId(row.value1()));
    }

    /** Those that stand there for the desk ({@link Answering}). */
    private static Stream<Condition> standing(DeskSight sight, State state, Collection<AccountId> answering) {
        return switch (state) {
            case NEW -> Stream.of(desk(sight, State.NEW, null), left(sight, answering));
            case IN_HAND -> Stream.of(kept(sight, answering));
            default -> Stream.of(desk(sight, state, null));
        };
    }

    private static Condition left(DeskSight sight, Collection<AccountId> answering) {
        return desk(sight, State.IN_HAND, null).and(REQUEST.ASSIGNEE.notIn(ids(answering)));
    }

    private static Condition kept(DeskSight sight, Collection<AccountId> answering) {
        return desk(sight, State.IN_HAND, null).and(REQUEST.ASSIGNEE.in(ids(answering)));
    }

    private static List<UUID> ids(Collection<AccountId> accounts) {
        return accounts.stream().map(AccountId::value).toList();
    }

    private static Condition desk(DeskSight sight, State state, @Nullable AccountId assignee) {
        var condition = sight.rows().and(REQUEST.STATE.eq(state.name()));
        return assignee == null ? condition : condition.and(REQUEST.ASSIGNEE.eq(assignee.value()));
    }
}
