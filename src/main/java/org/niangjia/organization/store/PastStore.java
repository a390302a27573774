package org.niangjia.organization.store;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.niangjia.organization.store.Tables.NODE;
import static org.niangjia.organization.store.Tables.PAST;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jooq.Record8;
import org.jooq.SelectOrderByStep;
import org.niangjia.organization.Organization;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/**
 * The tree of any day: what stands now, of whom it held on that day already, and what stood then. By parents, for paths
 * are of today.
 */
@Repository
public class PastStore {
    private final DSLContext sql;

    PastStore(DSLContext sql) {
        this.sql = sql;
    }

    private Optional<Organization> find(OrganizationId id, LocalDate on) {
        return fetch(NODE.ID.eq(id.value()), PAST.ORGANIZATION_ID.eq(id.value()), on, 0, 1).stream()
                .findFirst();
    }

    /** By their division codes; those without one behind them, by name. */
    public List<Organization> children(OrganizationId parent, LocalDate on, int offset, int limit) {
        return fetch(NODE.PARENT_ID.eq(parent.value()), PAST.PARENT_ID.eq(parent.value()), on, offset, limit);
    }

    /** Of each of these; who has none is absent. */
    public Map<OrganizationId, Integer> countChildren(Collection<OrganizationId> parents, LocalDate on) {
        var ids = OrganizationStore.values(parents);
        var all = all(NODE.PARENT_ID.in(ids), PAST.PARENT_ID.in(ids), on).asTable("child");
        var parent = all.field(NODE.PARENT_ID);
        return sql.select(parent, count())
                .from(all)
                .groupBy(parent)
                .fetchMap(row -> new OrganizationId(row.value1()), Record2::value2);
    }

    /** From the organisation itself up to the nation; none: it was not there. */
    public List<Organization> withAncestors(OrganizationId id, LocalDate on) {
        var chain = new ArrayList<Organization>();
        for (var next = find(id, on);
                next.isPresent();
                next = next.get().parent().flatMap(above -> find(above, on))) {
            chain.add(next.get());
        }
        return chain;
    }

    private SelectOrderByStep<Record8<UUID, UUID, String, String, String, String, String, String>> all(
            Condition standing, Condition past, LocalDate on) {
        var now = sql.select(
                        NODE.ID,
                        NODE.PARENT_ID,
                        NODE.LINE,
                        NODE.KIND,
                        NODE.LEVEL,
                        NODE.REGION_CODE,
                        NODE.NAME,
                        NODE.SHORT_NAME)
                .from(NODE)
                .where(standing)
                .and(coalesce(NODE.SINCE, NODE.VALID_FROM).le(on))
                .and(OrganizationStore.on(on));
        return now.unionAll(sql.select(
                        PAST.ORGANIZATION_ID,
                        PAST.PARENT_ID,
                        PAST.LINE,
                        PAST.KIND,
                        PAST.LEVEL,
                        PAST.REGION_CODE,
                        PAST.NAME,
                        PAST.SHORT_NAME)
                .from(PAST)
                .where(past)
                .and(PAST.FROM_DAY.le(on))
                .and(PAST.TO_DAY.gt(on)));
    }

    private List<Organization> fetch(Condition standing, Condition past, LocalDate on, int offset, int limit) {
        return all(standing, past, on)
                .orderBy(NODE.REGION_CODE.asc().nullsLast(), NODE.NAME)
                .offset(offset)
                .limit(limit)
                .fetchInto(NODE)
                .map(OrganizationStore::organization);
    }
}
