package org.niangjia.organization.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.shared.Progress;
import org.niangjia.vocabulary.Line;

/** The trees of the lines that have none yet, in one transaction; indexes come once, after the first rows. */
public final class LinesLoad {
    private static final String INDEXES = """
            alter table organization.node add constraint node_pkey primary key (id);
            alter table organization.node add constraint node_path unique (path);
            create index node_parent on organization.node (parent_id, path);
            create index node_region on organization.node (region_code);
            alter table organization.node add constraint node_parent_there
                foreign key (parent_id) references organization.node""";

    private final Connection owner;
    private final List<Line> lines;
    private final Progress progress;

    public LinesLoad(Connection owner, List<Line> lines, Progress progress) {
        this.owner = owner;
        this.lines = lines;
        this.progress = progress;
    }

    public long run() throws SQLException {
        var fresh = fresh();
        if (fresh.isEmpty()) {
            return 0;
        }
        owner.setAutoCommit(false);
        try (var sql = owner.createStatement()) {
            var first = !asks("select exists (select from organization.node)");
            var added = load(fresh);
            if (first) {
                sql.execute(INDEXES);
            }
            owner.commit();
            sql.execute("analyze organization.node");
            owner.commit();
            return added;
        } catch (SQLException e) {
            owner.rollback();
            throw e;
        } finally {
            owner.setAutoCommit(true);
        }
    }

    private long load(List<Line> fresh) throws SQLException {
        var added = 0L;
        for (var line : fresh) {
            var before = added;
            added += new TreeLoad(owner, line).run((done, all) -> progress.at(before + done, all * fresh.size()));
        }
        return added;
    }

    private List<Line> fresh() throws SQLException {
        var fresh = new ArrayList<Line>();
        for (var line : lines) {
            if (!asks("select exists (select from organization.node where line = ?)", line.id())) {
                fresh.add(line);
            }
        }
        return fresh;
    }

    private boolean asks(String question, String... values) throws SQLException {
        try (var query = owner.prepareStatement(question)) {
            for (var index = 0; index < values.length; index++) {
                query.setString(index + 1, values[index]);
            }
            try (var rows = query.executeQuery()) {
                return rows.next() && rows.getBoolean(1);
            }
        }
    }
}
