package org.niangjia.measure.store;

import static org.jooq.impl.DSL.row;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectDistinct;
import static org.niangjia.measure.store.Tables.DUE;
import static org.niangjia.measure.store.Tables.MARK;
import static org.niangjia.measure.store.Tables.MOVE;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.niangjia.measure.model.Marked;
import org.niangjia.measure.model.Move;
import org.niangjia.measure.model.Source;
import org.niangjia.measure.model.ViewName;
import org.niangjia.measure.store.tables.records.MoveRecord;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Which organisations have to be counted anew: something of theirs changed, or a day has come. */
@Repository
public class MarkStore {
    private final DSLContext app;
    private final DSLContext worker;
    private final DataSource source;

    public MarkStore(
            DSLContext app, @Qualifier("worker") DSLContext worker, @Qualifier("appSource") DataSource source) {
        this.source = source;
        this.app = app;
        this.worker = worker;
    }

    /** Whether the application has one: in the worker's a mark would be there before its change is. */
    public boolean isInItsTransaction() {
        return TransactionSynchronizationManager.hasResource(source);
    }

    /** As the application, in its running transaction. */
    public void add(String module, OrganizationId organization) {
        app.insertInto(MARK)
                .set(MARK.ORGANIZATION_ID, organization.value())
                .set(MARK.MODULE, module)
                .execute();
    }

    /** As the application, in its running transaction: until it ends nothing is folded. */
    public void holdAlone() {
        FigureStore.holdAlone(app);
    }

    /** As the application, in its running transaction, and alone. */
    public void add(Move move) {
        app.insertInto(MOVE)
                .set(MOVE.MOVED, move.moved().value())
                .set(MOVE.LEAVING, values(move.leaving()))
                .set(MOVE.JOINING, values(move.joining()))
                .execute();
    }

    /** As the worker: in the order in which they happened. */
    public List<Move> takeMoves() {
        return worker.deleteFrom(MOVE).returning().fetch().stream()
                .sorted(Comparator.comparing(MoveRecord::getId))
                .map(row -> new Move(
                        new OrganizationId(row.getMoved()),
                        organizations(row.getLeaving()),
                        organizations(row.getJoining())))
                .toList();
    }

    private static List<OrganizationId> organizations(UUID[] ids) {
        return Arrays.stream(ids).map(OrganizationId::new).toList();
    }

    /** As the worker: whether totals are still by the tree of before. */
    public boolean hasMoves() {
        return worker.fetchExists(MOVE);
    }

    /** As the worker: these have to be counted anew, whatever is counted of them. */
    public void addAll(Collection<OrganizationId> organizations) {
        for (var some : Chunks.of(organizations)) {
            var insert = worker.insertInto(MARK, MARK.ORGANIZATION_ID);
            for (var each : some) {
                insert = insert.values(each.value());
            }
            insert.execute();
        }
    }

    /** Takes the oldest away; each writer's change is to be seen in every statement after this one. */
    public void take(int most, Marked marked) {
        // All marks of an organisation at once: a desk with a hundred thousand of them is counted once.
        var oldest = selectDistinct(MARK.ORGANIZATION_ID)
                .from(select(MARK.ORGANIZATION_ID)
                        .from(MARK)
                        .orderBy(MARK.ID)
                        .limit(most)
                        .asTable(MARK));
        worker.deleteFrom(MARK)
                .where(MARK.ORGANIZATION_ID.in(oldest))
                .returning(MARK.ORGANIZATION_ID, MARK.MODULE)
                .fetch()
                .forEach(row -> marked.add(new OrganizationId(row.getOrganizationId()), row.getModule()));
    }

    /** Those that have been left since, without taking them away. */
    public Set<OrganizationId> left() {
        return ids(worker.selectDistinct(MARK.ORGANIZATION_ID).from(MARK).fetch(MARK.ORGANIZATION_ID));
    }

    public void takeDue(LocalDate today, int most, Marked marked) {
        var due = select(DUE.ORGANIZATION_ID, DUE.SOURCE)
                .from(DUE)
                .where(DUE.ON_DAY.le(today))
                .limit(most);
        worker.deleteFrom(DUE)
                .where(row(DUE.ORGANIZATION_ID, DUE.SOURCE).in(due))
                .returning(DUE.ORGANIZATION_ID, DUE.SOURCE)
                .fetch()
                .forEach(row -> marked.add(
                        new OrganizationId(row.getOrganizationId()),
                        ViewName.of(row.getSource()).schema()));
    }

    public Set<OrganizationId> dueUntil(LocalDate today) {
        return ids(worker.selectDistinct(DUE.ORGANIZATION_ID)
                .from(DUE)
                .where(DUE.ON_DAY.le(today))
                .fetch(DUE.ORGANIZATION_ID));
    }

    public Map<OrganizationId, LocalDate> dueIn(Source source, IdRange range) {
        return due(source, range.of(DUE.ORGANIZATION_ID));
    }

    public Map<OrganizationId, LocalDate> due(Source source, Collection<OrganizationId> organizations) {
        return due(source, DUE.ORGANIZATION_ID.eq(DSL.any(values(organizations))));
    }

    private Map<OrganizationId, LocalDate> due(Source source, Condition which) {
        return worker.select(DUE.ORGANIZATION_ID, DUE.ON_DAY)
                .from(DUE)
                .where(DUE.SOURCE.eq(source.name()))
                .and(which)
                .fetchMap(row -> new OrganizationId(row.value1()), row -> row.value2());
    }

    /** Makes the table what was found, where it is not. */
    public void putDue(Source source, Map<OrganizationId, LocalDate> before, Map<OrganizationId, LocalDate> now) {
        var gone = new HashSet<>(before.keySet());
        gone.removeAll(now.keySet());
        if (!gone.isEmpty()) {
            worker.deleteFrom(DUE)
                    .where(DUE.SOURCE.eq(source.name()))
                    .and(DUE.ORGANIZATION_ID.eq(DSL.any(values(gone))))
                    .execute();
        }
        var fresh = new HashMap<>(now);
        fresh.entrySet().removeAll(before.entrySet());
        for (var some : Chunks.of(fresh.entrySet())) {
            var insert = worker.insertInto(DUE, DUE.ORGANIZATION_ID, DUE.SOURCE, DUE.ON_DAY);
            for (var each : some) {
                insert = insert.values(each.getKey().value(), source.name(), each.getValue());
            }
            insert.onConflict(DUE.ORGANIZATION_ID, DUE.SOURCE)
                    .doUpdate()
                    .set(DUE.ON_DAY, DSL.excluded(DUE.ON_DAY))
                    .execute();
        }
    }

    private static Set<OrganizationId> ids(List<UUID> ids) {
        var set = new HashSet<OrganizationId>();
        ids.forEach(id -> set.add(new OrganizationId(id)));
        return set;
    }

    private static UUID[] values(Collection<OrganizationId> organizations) {
        return organizations.stream().map(OrganizationId::value).toArray(UUID[]::new);
    }
}
