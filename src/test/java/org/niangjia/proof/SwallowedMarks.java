package org.niangjia.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.measure.FreshCount;

/** Negative control of the figures: women ask, and what would have them counted is swallowed by the database. */
record SwallowedMarks(Stage stage) {
    private static final int WOMEN = 5;

    Promise seen(RunningInstallation installation) throws IOException, InterruptedException, SQLException {
        var database = stage.inspection().running().orElseThrow();
        var crowd = stage.crowd("swallowed", WOMEN, WOMEN, List.of(installation.door()));
        try (var owner = database.connect(DatabaseRole.OWNER)) {
            run(
                    owner,
                    "create function measure.swallow() returns trigger language plpgsql as 'begin return null; end'");
            run(
                    owner,
                    "create trigger swallow before insert on measure.mark for each row execute function measure.swallow()");
            crowd.start();
            crowd.awaitGone();
            run(owner, "drop trigger swallow on measure.mark");
            run(owner, "drop function measure.swallow()");
        }
        var seen = differences(database);
        // What was swallowed is put right, as after any change: the next scenario begins with figures that are exact.
        var after = stage.crowd("marked", 1, 1, List.of(installation.door()));
        after.start();
        after.awaitGone();
        return Promise.control("a trigger swallows the marks while " + WOMEN + " women ask; figures that differ", seen);
    }

    private int differences(Database database) throws SQLException {
        return FreshCount.of(database, stage.clock()).differences();
    }

    private static void run(Connection owner, String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }
}
