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

    /** As after sixty days in which no officer signed in, until closed. */
    Undo everyDeskShut() {
        change("update identity.account set signed_in_at = signed_in_at - interval '60 days'");
        return () -> change("update identity.account set signed_in_at = signed_in_at + interval '60 days'");
    }

    /** Every request fails, as when the database is broken, until closed. */
    Undo away() {
        change("alter schema consultation rename to consultation_away");
        return () -> change("alter schema consultation_away rename to consultation");
    }

    @FunctionalInterface
    interface Undo extends AutoCloseable {
        @Override
        void close();
    }

    private void change(String sql) {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
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
