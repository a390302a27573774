package org.niangjia.organization;

import java.sql.Connection;
import java.sql.SQLException;
import org.niangjia.organization.store.TreeLoad;

/** Puts a federation at every real place. Runs once, as the owner of the tables, before the application starts. */
public final class TreeSeeding {
    private TreeSeeding() {}

    /**
     * Adds the organisations of every line, if there are none yet.
     *
     * @return how many were added
     */
    public static long seed(Connection owner) throws SQLException {
        var added = 0L;
        for (var line : Line.shipped()) {
            added += new TreeLoad(owner, line).run();
        }
        return added;
    }
}
