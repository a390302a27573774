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
        execute(database, stamp(PREFIX + mode.word()));
    }

    /** Also on a database that has nothing of ours yet: schema and stamp are there together, or neither. */
    public static void writeRestoring(Database database) throws SQLException {
        execute(database, "CREATE SCHEMA IF NOT EXISTS installation; " + stamp(RESTORING));
    }

    /** Whether any step was ever taken here, or a restore began. */
    public static boolean isSchemaThere(Database database) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT to_regnamespace('installation') IS NOT NULL")) {
            row.next();
            return row.getBoolean(1);
        }
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

    private static String stamp(String comment) {
        return "COMMENT ON SCHEMA installation IS '" + comment + "'";
    }

    private static void execute(Database database, String sql) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
