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

    private ModeStamp() {}

    public static Optional<Mode> read(Database database) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT obj_description(to_regnamespace('installation'), 'pg_namespace')")) {
            row.next();
            return Optional.ofNullable(row.getString(1))
                    .filter(text -> text.startsWith(PREFIX))
                    .flatMap(text -> Mode.of(text.substring(PREFIX.length())));
        }
    }

    public static void write(Database database, Mode mode) throws SQLException {
        try (Connection connection = database.connect(DatabaseRole.OWNER);
                Statement statement = connection.createStatement()) {
            statement.execute("COMMENT ON SCHEMA installation IS '" + PREFIX + mode.word() + "'");
        }
    }
}
