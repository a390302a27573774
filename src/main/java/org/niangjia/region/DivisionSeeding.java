package org.niangjia.region;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.store.DivisionLoad;

/** Loads the country. Runs once, as the owner of the tables, before the application starts. */
public final class DivisionSeeding {
    private DivisionSeeding() {}

    /**
     * Adds all divisions, if there are none yet.
     *
     * @param progress told the number of rows now and then
     * @return how many were added
     */
    public static long seed(Connection owner, LongConsumer progress) throws SQLException {
        return new DivisionLoad(owner, DivisionFile.divisions(), progress).run();
    }
}
