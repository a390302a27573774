package org.niangjia.organization.store;

import static org.niangjia.organization.store.Tables.CHANGE;
import static org.niangjia.organization.store.Tables.NODE;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.niangjia.measure.Ancestry;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.model.TreePath;
import org.niangjia.shared.OrganizationId;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Repository;

/** Tells the roll-up which organisations stand above which, in the worker's transaction. */
@Repository
class AncestryStore implements Ancestry {
    private final DSLContext sql;

    AncestryStore(@Qualifier("worker") DSLContext sql) {
        this.sql = sql;
    }

    /** Of one that has ended too: its records stay with those above it. */
    @Override
    public Map<OrganizationId, List<OrganizationId>> upwards(Collection<OrganizationId> organizations) {
        var paths = paths(organizations);
        var beginnings = paths.values().stream()
                .flatMap(path -> path.upwards().stream())
                .map(TreePath::text)
                .distinct()
                .toArray(String[]::new);
        var byPath = sql.select(NODE.PATH, NODE.ID)
                .from(NODE)
                .where(NODE.PATH.eq(DSL.any(beginnings)))
                .fetchMap(row -> row.value1(), row -> new OrganizationId(row.value2()));
        return paths.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().upwards().stream()
                                .map(path -> Objects.requireNonNull(byPath.get(path.text())))
                                .toList()));
    }

    @Override
    public long version() {
        return sql.fetchCount(CHANGE, CHANGE.KIND.eq(ChangeKind.MOVED.name()));
    }

    private Map<OrganizationId, TreePath> paths(Collection<OrganizationId> ids) {
        return sql.select(NODE.ID, NODE.PATH)
                .from(NODE)
                .where(NODE.ID.eq(
                        DSL.any(ids.stream().map(OrganizationId::value).toArray(UUID[]::new))))
                .fetchMap(row -> new OrganizationId(row.value1()), row -> new TreePath(row.value2()));
    }
}
