package org.niangjia.consultation;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;

/** Looks at the rows themselves, with the rights of the backup's role: row-level security does not hide any. */
public final class Rows {
    private final String url;

    Rows(@Value("${niangjia.database.url}") String url) {
        this.url = url;
    }

    /** A connection of the test's own, outside every pool. */
    public Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, "test");
    }

    /** Each row as column and value. */
    public List<Map<String, @Nullable Object>> list(String query, Object... binds) {
        try (var connection = as("niangjia_backup");
                var statement = connection.prepareStatement(query)) {
            for (var index = 0; index < binds.length; index++) {
                statement.setObject(index + 1, binds[index]);
            }
            var rows = new ArrayList<Map<String, @Nullable Object>>();
            try (var found = statement.executeQuery()) {
                while (found.next()) {
                    var row = new HashMap<String, @Nullable Object>();
                    for (var column = 1; column <= found.getMetaData().getColumnCount(); column++) {
                        row.put(found.getMetaData().getColumnLabel(column), found.getObject(column));
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(query, e);
        }
    }

    /** As superuser. */
    public void execute(String statement) throws SQLException {
        try (var connection = as("postgres");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    /** Where the server keeps all of it. */
    public Path dataFolder() throws SQLException {
        try (var connection = as("postgres");
                var sql = connection.createStatement();
                var found = sql.executeQuery("show data_directory")) {
            found.next();
            return Path.of(found.getString(1));
        }
    }

    public Map<String, @Nullable Object> request(RequestId id) {
        return list("select * from consultation.request where id = ?", id.value())
                .getFirst();
    }

    public List<String> acts(UUID object) {
        return list("select action, outcome from audit.event where object_id = ? order by id", object).stream()
                .map(row -> row.get("action") + " " + row.get("outcome"))
                .toList();
    }
}
