package org.niangjia.installation.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.Objects;
import org.niangjia.installation.Account;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;

/** Makes the database and its four roles on our own server; on any other its administrator runs the same script. */
public final class Roles {
    public static final String DATABASE = "niangjia";

    private final String server;
    private final Account superuser;

    /** The server's address ends with a slash; the database's name comes behind it. */
    public Roles(String server, Account superuser) {
        this.server = server;
        this.superuser = superuser;
    }

    public Database create(Map<DatabaseRole, Account> accounts) throws SQLException {
        try (Connection connection = connect("postgres")) {
            if (!answer(connection, "SELECT EXISTS (SELECT FROM pg_database WHERE datname = ?)", DATABASE)
                    .equals("t")) {
                createDatabase(connection);
            }
        }
        try (Connection connection = connect(DATABASE)) {
            connection.setAutoCommit(false);
            try (Statement statement = connection.createStatement()) {
                statement.execute(script());
            }
            for (Account account : accounts.values()) {
                setPassword(connection, account);
            }
            connection.commit();
        }
        return new Database(server + DATABASE, accounts);
    }

    private static void createDatabase(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!answer(connection, "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = ?)", "niangjia_owner")
                    .equals("t")) {
                statement.execute("CREATE ROLE niangjia_owner");
            }
            statement.execute("CREATE DATABASE niangjia OWNER niangjia_owner");
        }
    }

    /** DDL takes no binds; the server quotes both itself. */
    private static void setPassword(Connection connection, Account account) throws SQLException {
        String command;
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT format('ALTER ROLE %I PASSWORD %L', ?, ?)")) {
            statement.setString(1, account.user());
            statement.setString(2, account.password());
            command = single(statement);
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    private static String answer(Connection connection, String question, String name) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(question)) {
            statement.setString(1, name);
            return single(statement);
        }
    }

    private static String single(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1);
        }
    }

    private Connection connect(String database) throws SQLException {
        return DriverManager.getConnection(
                Database.withParameters(server + database, "niangjia", 60), superuser.user(), superuser.password());
    }

    private static String script() {
        try (InputStream lines = Roles.class.getResourceAsStream("/installation/roles.sql")) {
            return new String(Objects.requireNonNull(lines).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
