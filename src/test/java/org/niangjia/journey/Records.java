package org.niangjia.journey;

import java.sql.DriverManager;
import java.sql.SQLException;
import org.springframework.beans.factory.annotation.Value;

/** What stands in the database, past all walls. */
final class Records {
    private final String url;

    Records(@Value("${niangjia.database.url}") String url) {
        this.url = url;
    }

    int requests() {
        return count("select count(*) from consultation.request");
    }

    String lastAsked() {
        return read("select object_id from audit.event where action = 'request.asked' order by id desc limit 1");
    }

    int audited(String action, String request) {
        return count(
                "select count(*) from audit.event where action = '" + action + "' and object_id = '" + request + "'");
    }

    private int count(String sql) {
        return Integer.parseInt(read(sql));
    }

    private String read(String sql) {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
