package org.niangjia.organization;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.niangjia.organization.store.LinesLoad;
import org.niangjia.shared.Progress;
import org.niangjia.vocabulary.Line;

/** Puts a federation at every real place. Runs once, as the owner of the tables, before the application starts. */
public final class TreeSeeding {
    private TreeSeeding() {}

    /**
     * Adds the organisations of every line that has one at every place and none yet.
     *
     * @return how many were added
     */
    public static long seed(Connection owner, Progress progress) throws SQLException {
        var lines = Line.shipped().stream().filter(Line::atEveryPlace).toList();
        return seed(owner, lines, progress);
    }

    static long seed(Connection owner, List<Line> lines, Progress progress) throws SQLException {
        return new LinesLoad(owner, lines, progress).run();
    }
}
