package org.niangjia.organization.store;

import static org.jooq.impl.DSL.concat;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.substring;
import static org.jooq.impl.DSL.val;
import static org.niangjia.organization.store.Tables.NODE;
import static org.niangjia.organization.store.Tables.PAST;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.organization.Organization;
import org.niangjia.organization.model.Node;
import org.niangjia.organization.model.TreePath;
import org.niangjia.organization.store.tables.records.NodeRecord;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** Writes the tree. Whoever does holds the folder's lock first, so that nobody else changes it meanwhile. */
@Repository
public class TreeStore {
    private final DSLContext sql;

    TreeStore(DSLContext sql) {
        this.sql = sql;
    }

    /** One that has ended too. */
    public Optional<Node> find(OrganizationId id) {
        return sql.selectFrom(NODE).where(NODE.ID.eq(id.value())).fetchOptional(TreeStore::node);
    }

    public List<Node> children(OrganizationId parent, LocalDate today) {
        return sql.selectFrom(NODE)
                .where(NODE.PARENT_ID.eq(parent.value()))
                .and(OrganizationStore.on(today))
                .orderBy(NODE.PATH)
                .fetch(TreeStore::node);
    }

    /** Whether anything stood below it on that day or later. */
    public boolean hadChildrenAfter(OrganizationId parent, LocalDate on) {
        return sql.fetchExists(PAST, PAST.PARENT_ID.eq(parent.value()).and(PAST.TO_DAY.gt(on)))
                || sql.fetchExists(NODE, NODE.PARENT_ID.eq(parent.value()).and(NODE.VALID_TO.gt(on)));
    }

    /** How many levels below it have been in use. */
    public int depthBelow(Node node) {
        var path = node.path();
        var longest = sql.select(max(length(NODE.PATH)))
                .from(NODE)
                .where(NODE.PATH.ge(path.text()))
                .and(NODE.PATH.lt(path.end()))
                .fetchSingle()
                .value1();
        return (longest - path.text().length()) / TreePath.WIDTH;
    }

    /** The first place behind all children that there are or were; empty: it has had as many as a path can tell apart. */
    public Optional<TreePath> freePath(Node parent) {
        var last = sql.select(max(NODE.PATH))
                .from(NODE)
                .where(NODE.PARENT_ID.eq(parent.id().value()))
                .fetchOne(0, String.class);
        return last == null ? Optional.of(parent.path().child(1)) : new TreePath(last).next();
    }

    public void add(Organization founded, TreePath path, LocalDate from) {
        var row = sql.newRecord(NODE);
        row.setId(founded.id().value());
        row.setParentId(founded.parent().map(OrganizationId::value).orElse(null));
        row.setPath(path.text());
        row.setLine(founded.line());
        row.setKind(founded.kind());
        row.setLevel(founded.level());
        row.setRegionCode(founded.regionCode());
        row.setName(founded.name());
        row.setShortName(founded.shortName());
        row.setValidFrom(from);
        row.insert();
    }

    /** As it was until this day; nothing of one that was changed on the same day already. */
    public void keepPast(Node before, LocalDate until, UUID change) {
        if (!before.since().isBefore(until)) {
            return;
        }
        var was = before.organization();
        sql.insertInto(PAST)
                .set(PAST.ORGANIZATION_ID, was.id().value())
                .set(PAST.FROM_DAY, before.since())
                .set(PAST.TO_DAY, until)
                .set(PAST.PARENT_ID, was.parent().map(OrganizationId::value).orElse(null))
                .set(PAST.LINE, was.line())
                .set(PAST.KIND, was.kind())
                .set(PAST.LEVEL, was.level())
                .set(PAST.REGION_CODE, was.regionCode())
                .set(PAST.NAME, was.name())
                .set(PAST.SHORT_NAME, was.shortName())
                .set(PAST.ENDED_BY, change)
                .execute();
    }

    public void rename(OrganizationId id, String name, String shortName, LocalDate since) {
        sql.update(NODE)
                .set(NODE.NAME, name)
                .set(NODE.SHORT_NAME, shortName)
                .set(NODE.SINCE, since)
                .where(NODE.ID.eq(id.value()))
                .execute();
    }

    /** It and all that stands below it, or ever did. */
    public void move(Node moved, OrganizationId parent, TreePath to, LocalDate since) {
        var from = moved.path();
        sql.update(NODE)
                .set(
                        NODE.PATH,
                        concat(val(to.text()), substring(NODE.PATH, from.text().length() + 1)))
                .where(NODE.PATH.ge(from.text()))
                .and(NODE.PATH.lt(from.end()))
                .execute();
        sql.update(NODE)
                .set(NODE.PARENT_ID, parent.value())
                .set(NODE.SINCE, since)
                .where(NODE.ID.eq(moved.id().value()))
                .execute();
    }

    public void end(OrganizationId id, LocalDate on, Optional<OrganizationId> mergedInto) {
        sql.update(NODE)
                .set(NODE.VALID_TO, on)
                .set(NODE.MERGED_INTO, mergedInto.map(OrganizationId::value).orElse(null))
                .where(NODE.ID.eq(id.value()))
                .execute();
    }

    private static Node node(NodeRecord row) {
        return new Node(
                OrganizationStore.organization(row),
                new TreePath(row.getPath()),
                row.getValidFrom(),
                row.getSince() == null ? row.getValidFrom() : row.getSince(),
                row.getValidTo());
    }
}
