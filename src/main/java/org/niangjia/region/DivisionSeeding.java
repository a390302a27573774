package org.niangjia.region;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.search.PlaceIndex;
import org.niangjia.region.store.DivisionLoad;
import org.niangjia.shared.Progress;

/** Loads the country. Runs once, as the owner of the tables, before the application starts. */
public final class DivisionSeeding {
    private DivisionSeeding() {}

    /**
     * Adds all divisions, if there are none yet.
     *
     * @return how many were added
     */
    public static long seed(Connection owner, Progress progress) throws SQLException {
        if (DivisionLoad.isDone(owner)) {
            return 0;
        }
        var all = DivisionFile.count();
        return new DivisionLoad(owner, DivisionFile.divisions(), done -> progress.at(done, all)).run();
    }

    /** Builds what the search reads, if it is not there; a damaged one is found and built anew when it is opened. */
    public static void index(Path folder, Progress progress) {
        if (!PlaceIndex.isThere(folder, DivisionFile.fingerprint())) {
            try (var divisions = DivisionFile.divisions()) {
                PlaceIndex.build(folder, DivisionFile.fingerprint(), divisions, progress);
            }
        }
    }
}
