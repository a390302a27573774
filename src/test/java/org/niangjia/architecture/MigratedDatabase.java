package org.niangjia.architecture;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.support.TestServer;

/** A database after all migrations, as its catalogues describe it. */
final class MigratedDatabase {
    /** Schemas that are a module's; {@code installation} holds Flyway's history, {@code extensions} what a superuser adds. */
    static final String OURS = """
            (select oid, nspname, nspacl, nspowner from pg_namespace
              where nspname not like 'pg\\_%' and nspname not in ('information_schema', 'public', 'installation', 'extensions'))
            """;

    private static final String URL =
            TestServer.running().url(TestServer.running().newWorld());

    private MigratedDatabase() {}

    /** The first column of each row. */
    static List<String> list(String query) {
        try (var connection = as("niangjia_owner")) {
            return list(connection, query);
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** The same after somebody has done this to it, which is then undone: what a rule has to find. */
    static List<String> listAfter(String change, String query) {
        try (var connection = as("postgres");
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(change);
            var list = list(connection, query);
            connection.rollback();
            return list;
        } catch (SQLException e) {
            throw new IllegalStateException(change, e);
        }
    }

    private static List<String> list(Connection connection, String query) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private static Connection as(String role) throws SQLException {
        return DriverManager.getConnection(URL, role, "test");
    }
}
