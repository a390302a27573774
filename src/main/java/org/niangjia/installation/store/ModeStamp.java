package org.niangjia.installation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Mode;

/**
 * The mode, written into the database too: on an external server an invented world and real women must not meet by
 * way of a second data folder. A comment on our schema needs no table and travels in no backup.
 */
public final class ModeStamp {
    private static final String PREFIX = "niangjia mode: ";
    private static final String RESTORING = "niangjia restoring";

    private ModeStamp() {}

    public static Optional<Mode> read(Database database) throws SQLException {
        return Optional.of(comment(database))
                .filter(text -> text.startsWith(PREFIX))
                .flatMap(text -> Mode.of(text.substring(PREFIX.length())));
    }

    /** Whether a restore began and did not come to its end. */
    public static boolean isRestoring(Database database) throws SQLException {
        return comment(database).equals(RESTORING);
    }

    public static void write(Database database, Mode mode) throws SQLException {
        write(database, PREFIX + mode.word());
    }

    public static void writeRestoring(Database database) throws SQLException {
        write(database, RESTORING);
    }

    private static String comment(Database database) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT coalesce(obj_description(to_regnamespace('installation'), 'pg_namespace'), '')")) {
            row.next();
            return row.getString(1);
        }
    }

    private static void write(Database database, String comment) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON SCHEMA installation IS '" + comment + "'");
        }
    }
}
