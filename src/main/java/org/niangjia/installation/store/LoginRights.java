package org.niangjia.installation.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Sentence;

/** What the login of this connection may do in this database. */
record LoginRights(
        String user, boolean superuser, boolean bypass, boolean readsAll, boolean creates, boolean administers) {
    private static final String QUESTION = """
            SELECT session_user, r.rolsuper, r.rolbypassrls,
                   pg_has_role(session_user, 'pg_read_all_data', 'USAGE'),
                   has_database_privilege(session_user, current_database(), 'CREATE'),
                   r.rolcreaterole OR r.rolcreatedb OR r.rolreplication
            FROM pg_roles r WHERE r.rolname = session_user
            """;

    static LoginRights of(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(QUESTION)) {
            row.next();
            return new LoginRights(
                    row.getString(1),
                    row.getBoolean(2),
                    row.getBoolean(3),
                    row.getBoolean(4),
                    row.getBoolean(5),
                    row.getBoolean(6));
        }
    }

    List<Sentence> against(DatabaseRole role) {
        List<Sentence> wrong = new ArrayList<>();
        if (superuser || administers) {
            wrong.add(Sentence.of("installation.external.tooMighty", user));
        }
        if (superuser) {
            return wrong;
        }
        boolean backup = role == DatabaseRole.BACKUP;
        if (bypass && !backup) {
            wrong.add(Sentence.of("installation.external.bypass", user));
        }
        if (backup && !(bypass && readsAll)) {
            wrong.add(Sentence.of("installation.external.backup", user));
        }
        boolean owner = role == DatabaseRole.OWNER;
        if (owner && !creates) {
            wrong.add(Sentence.of("installation.external.create", user));
        }
        if (creates && !owner) {
            wrong.add(Sentence.of("installation.external.mayCreate", user));
        }
        return wrong;
    }
}
