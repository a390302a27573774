package org.niangjia.installation.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Sentence;

/** What a server must be before the first request, ours or somebody else's. Empty when nothing is missing. */
public final class ServerCheck {
    private static final int OLDEST = 18;
    /** A server that says yes to these and lies about its disk cannot be found out from here. */
    private static final List<String> DURABLE = List.of("fsync", "full_page_writes", "synchronous_commit");
    /** So that one stuck statement never stops the house; roles.sql gives the values. */
    private static final List<String> TIMEOUTS =
            List.of("statement_timeout", "lock_timeout", "idle_in_transaction_session_timeout");

    private final Database database;
    private final List<Sentence> missing = new ArrayList<>();

    private ServerCheck(Database database) {
        this.database = database;
    }

    /** As the application itself sees it: a role or a database can override what the server was started with. */
    public static List<Sentence> durability(Database database, Durability expected) throws SQLException {
        ServerCheck check = new ServerCheck(database);
        if (expected == Durability.FULL) {
            try (Connection connection = database.connect(DatabaseRole.APP)) {
                check.checkDurable(connection);
            }
        }
        return check.missing;
    }

    /** Everything an administrator of the server has to change, at once. */
    public static List<Sentence> all(Database database) {
        ServerCheck check = new ServerCheck(database);
        for (DatabaseRole role : DatabaseRole.values()) {
            check.check(role);
        }
        return check.missing.stream().distinct().toList();
    }

    private void check(DatabaseRole role) {
        String user = database.account(role).user();
        try (Connection connection = database.connect(role)) {
            missing.addAll(LoginRights.of(connection).against(role));
            if (!user.equals(role.roleName()) && !isMember(connection, role.roleName())) {
                miss("installation.external.member", user, role.roleName());
            }
            switch (role) {
                case OWNER -> checkServer(connection);
                case APP -> {
                    checkDurable(connection);
                    checkTimeouts(connection, user);
                }
                case WORKER -> checkTimeouts(connection, user);
                case BACKUP -> {}
            }
        } catch (SQLException e) {
            missConnection(user, String.valueOf(e.getSQLState()));
        }
    }

    /** By SQL state only: texts come in the server's language and may quote what was sent. */
    private void missConnection(String user, String state) {
        if (state.startsWith("08")) {
            miss("installation.external.unreachable", database.address());
        } else if (state.startsWith("28")) {
            miss("installation.external.password", user);
        } else {
            miss("installation.external.connect", user, database.address(), state);
        }
    }

    private void checkServer(Connection connection) throws SQLException {
        if (connection.getMetaData().getDatabaseMajorVersion() < OLDEST) {
            miss("installation.external.version", connection.getMetaData().getDatabaseProductVersion());
        }
        String encoding = show(connection, "server_encoding");
        if (!encoding.equals("UTF8")) {
            miss("installation.external.encoding", encoding);
        }
    }

    private void checkTimeouts(Connection connection, String user) throws SQLException {
        for (String name : TIMEOUTS) {
            if (show(connection, name).equals("0")) {
                miss("installation.external.timeout", user, name);
            }
        }
    }

    private void checkDurable(Connection connection) throws SQLException {
        for (String name : DURABLE) {
            String value = show(connection, name);
            if (value.equals("off")) {
                miss("installation.server.durability", name, value);
            }
        }
    }

    /** Grants and policies name our four roles; another login gets them by membership. */
    private static boolean isMember(Connection connection, String roleName) throws SQLException {
        return exists(
                connection,
                "SELECT FROM pg_roles WHERE rolname = ? AND pg_has_role(session_user, oid, 'USAGE')",
                roleName);
    }

    private static boolean exists(Connection connection, String rows, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(rows)) {
            statement.setString(1, name);
            try (ResultSet found = statement.executeQuery()) {
                return found.next();
            }
        }
    }

    private static String show(Connection connection, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("SELECT current_setting(?)")) {
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    private void miss(String key, Object... arguments) {
        missing.add(Sentence.of(key, arguments));
    }
}
