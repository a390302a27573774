package org.niangjia.organization.store;

import static org.jooq.impl.DSL.coalesce;
import static org.niangjia.organization.store.Tables.CHANGE;
import static org.niangjia.organization.store.Tables.NODE;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SelectField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.ChangeKind;
import org.niangjia.organization.Organization;
import org.niangjia.organization.model.TreePath;
import org.niangjia.organization.store.tables.records.NodeRecord;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.springframework.stereotype.Repository;

@Repository
public class OrganizationStore {
    private static final List<SelectField<?>> COLUMNS = List.of(
            NODE.ID, NODE.PARENT_ID, NODE.LINE, NODE.KIND, NODE.LEVEL, NODE.REGION_CODE, NODE.NAME, NODE.SHORT_NAME);

    private final DSLContext sql;
    private final InstantSource clock;

    OrganizationStore(DSLContext sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    public Optional<Organization> find(OrganizationId id) {
        return fetch(NODE.ID.eq(id.value())).stream().findFirst();
    }

    /** As it stands now, or stood at its end. */
    public Optional<Organization> last(OrganizationId id) {
        return sql.selectFrom(NODE).where(NODE.ID.eq(id.value())).fetchOptional(OrganizationStore::organization);
    }

    /** The same of several, their names only. */
    public Map<OrganizationId, String> names(Set<OrganizationId> ids) {
        return ids.isEmpty()
                ? Map.of()
                : sql.select(NODE.ID, NODE.NAME)
                        .from(NODE)
                        .where(NODE.ID.in(values(ids)))
                        .fetchMap(row -> new OrganizationId(row.value1()), row -> row.value2());
    }

    public Map<OrganizationId, Organization> list(Set<OrganizationId> ids) {
        return fetch(NODE.ID.in(values(ids))).stream()
                .collect(Collectors.toMap(Organization::id, organization -> organization));
    }

    /** Itself first, even if it has ended. One statement: an ancestor's path is a beginning of the path. */
    public List<Organization> withAncestors(OrganizationId id) {
        var self = NODE.as("self");
        var beginnings = IntStream.rangeClosed(0, TreePath.DEEPEST)
                .mapToObj(level -> DSL.left(self.PATH, 1 + level * TreePath.WIDTH))
                .toList();
        return sql.select(COLUMNS)
                .from(self)
                .join(NODE)
                .on(NODE.PATH.in(beginnings))
                .where(self.ID.eq(id.value()))
                .and(today().or(NODE.ID.eq(self.ID)))
                .orderBy(NODE.PATH.desc())
                .fetchInto(NODE)
                .map(OrganizationStore::organization);
    }

    /** Of one that has ended: what it became part of, or what stood above it. */
    public Optional<OrganizationId> heir(OrganizationId ended) {
        return sql.select(coalesce(NODE.MERGED_INTO, NODE.PARENT_ID))
                .from(NODE)
                .where(NODE.ID.eq(ended.value()))
                .and(NODE.VALID_TO.isNotNull())
                .fetchOptional(0, UUID.class)
                .map(OrganizationId::new);
    }

    /** By its record; empty: it was there before anything was kept. */
    public Optional<LocalDate> foundedOn(OrganizationId id) {
        return sql.select(CHANGE.ON_DAY)
                .from(CHANGE)
                .where(CHANGE.ORGANIZATION_ID.eq(id.value()))
                .and(CHANGE.KIND.in(ChangeKind.FOUNDED.name(), ChangeKind.SPLIT.name()))
                .fetchOptional(CHANGE.ON_DAY);
    }

    /** All that have; those who end at a day to come have not. */
    public List<OrganizationId> ended() {
        return sql.select(NODE.ID)
                .from(NODE)
                .where(NODE.VALID_TO.isNotNull())
                .andNot(today())
                .fetch(row -> new OrganizationId(row.value1()));
    }

    public long countChildren(OrganizationId id) {
        return sql.fetchCount(NODE, childOfAPlace(id));
    }

    public List<Organization> children(OrganizationId id, int offset, int limit) {
        return sql.select(COLUMNS)
                .from(NODE)
                .where(childOfAPlace(id))
                .orderBy(NODE.PATH)
                .offset(offset)
                .limit(limit)
                .fetchInto(NODE)
                .map(OrganizationStore::organization);
    }

    public List<Organization> beside(Collection<OrganizationId> parents) {
        return fetch(NODE.PARENT_ID.in(values(parents)).and(NODE.LEVEL.eq(Organization.BESIDE)));
    }

    private Condition childOfAPlace(OrganizationId parent) {
        return NODE.PARENT_ID.eq(parent.value()).and(today()).and(NODE.LEVEL.ne(Organization.BESIDE));
    }

    Optional<TreePath> path(OrganizationId id) {
        return sql.select(NODE.PATH)
                .from(NODE)
                .where(NODE.ID.eq(id.value()))
                .fetchOptional(NODE.PATH)
                .map(TreePath::new);
    }

    static Condition within(Field<UUID> organizationId, DSLContext sql, TreePath path) {
        return organizationId.in(
                sql.select(NODE.ID).from(NODE).where(NODE.PATH.ge(path.text())).and(NODE.PATH.lt(path.end())));
    }

    private List<Organization> fetch(Condition condition) {
        return sql.select(COLUMNS)
                .from(NODE)
                .where(condition)
                .and(today())
                .fetchInto(NODE)
                .map(OrganizationStore::organization);
    }

    Condition today() {
        return on(WorkingCalendar.day(clock.instant()));
    }

    static Condition on(LocalDate day) {
        return NODE.VALID_FROM.le(day).and(NODE.VALID_TO.isNull().or(NODE.VALID_TO.gt(day)));
    }

    static Organization organization(NodeRecord row) {
        return new Organization(
                new OrganizationId(row.getId()),
                parent(row.getParentId()),
                row.getLine(),
                row.getKind(),
                row.getLevel(),
                row.getRegionCode(),
                row.getName(),
                row.getShortName());
    }

    private static @Nullable OrganizationId parent(@Nullable UUID id) {
        return id == null ? null : new OrganizationId(id);
    }

    static List<UUID> values(Collection<OrganizationId> ids) {
        return ids.stream().map(OrganizationId::value).toList();
    }
}
