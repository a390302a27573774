package org.niangjia.organization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.niangjia.organization.model.TreePath;
import org.niangjia.shared.Progress;
import org.niangjia.vocabulary.Line;

/** The set-based build of a line's tree from the divisions. */
final class TreeLoad {
    // The same id as OrganizationId.seeded: UUID version 3 of "line:code" (Java's nameUUIDFromBytes).
    private static final String SEEDED_ID = """
            overlay(overlay(md5(%s) placing '3' from 13)
                placing translate(substr(md5(%1$s), 17, 1), '0123456789abcdef', '89ab89ab89ab89ab') from 17)::uuid""";

    private static final String PLACES = """
            create temporary table place on commit drop as
            select d.code, coalesce(d.parent, '') as parent, d.level, d.short_name,
                   row_number() over (partition by d.parent order by d.code) as ordinal,
                   %s as id, %s as parent_id
            from region.published_division d
            where d.kind not in ('PLACEHOLDER', 'REPETITION')""";

    private static final String LEVEL = """
            insert into organization.node
                (id, parent_id, path, line, kind, level, region_code, name, short_name, valid_from)
            select p.id, p.parent_id, t.path || lpad(p.ordinal::text, %d, '0'), ?, ?, ?, p.code,
                   p.short_name || ?, p.short_name, (select max(as_of) from region.published_edition)
            from place p join tree t on t.code = p.parent
            where p.level = ?""";

    private final Connection owner;
    private final Line line;

    TreeLoad(Connection owner, Line line) {
        this.owner = owner;
        this.line = line;
    }

    long run(Progress progress) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(PLACES.formatted(id("d.code"), id("coalesce(d.parent, '')")));
            sql.execute("create temporary table tree (code text, path text) on commit drop");
            var all = 1 + number("select count(*) from place");
            var added = (long) addRoot(line.levels().getFirst());
            for (var level : line.levels().subList(1, line.levels().size())) {
                added += addLevel(level);
                progress.at(added, all);
            }
            requireOrdinalsFit();
            // The next line in this transaction has its own.
            sql.execute("drop table place, tree");
            return added;
        }
    }

    private int addRoot(Line.Level level) throws SQLException {
        return update(
                """
                with root as (
                    insert into organization.node
                        (id, path, line, kind, level, name, short_name, valid_from)
                    select %s, ?, ?, ?, ?, ?, ?, max(as_of) from region.published_edition
                    returning path)
                insert into tree select '', path from root""".formatted(id("''")),
                List.of(line.letter(), line.id(), level.kind(), level.id(), line.root(), line.root()));
    }

    private int addLevel(Line.Level level) throws SQLException {
        var added = update(
                LEVEL.formatted(TreePath.WIDTH),
                List.of(line.id(), level.kind(), level.id(), line.suffix(), level.division()));
        update(
                "insert into tree select region_code, path from organization.node where line = ? and level = ?",
                List.of(line.id(), level.id()));
        return added;
    }

    /** An ordinal that needs more digits than a path has would make a path that lies. */
    private void requireOrdinalsFit() throws SQLException {
        new TreePath(line.letter()).child((int) number("select max(ordinal) from place"));
    }

    private long number(String question) throws SQLException {
        try (var sql = owner.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private String id(String code) {
        return SEEDED_ID.formatted("'" + line.id() + ":' || " + code);
    }

    private int update(String statement, List<Object> values) throws SQLException {
        try (var sql = owner.prepareStatement(statement)) {
            for (var index = 0; index < values.size(); index++) {
                sql.setObject(index + 1, values.get(index));
            }
            return sql.executeUpdate();
        }
    }
}
