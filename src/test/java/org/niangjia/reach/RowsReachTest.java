package org.niangjia.reach;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Desk;
import org.niangjia.consultation.Follow;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** The second wall (V0006), asked in SQL of the test's own: past every check of the application. */
@CountryTest
class RowsReachTest {
    private static final List<String> STATEMENTS = List.of(
            "select id from consultation.request where id = ?",
            "select content from consultation.message where request_id = ?",
            "select content from consultation.step where request_id = ?",
            "update consultation.request set state = state where id = ?");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Desk desk;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private final Map<String, String> made = new HashMap<>();
    private RequestId id = new RequestId(new UUID(0, 0));

    @BeforeEach
    void oneRequestFromWhichAnOfficerStoodAside() throws InterruptedException {
        clock.reset();
        var excluded = neighbourhood.officer(Neighbourhood.OWN, Role.OFFICER);
        var asking = neighbourhood.ask(Neighbourhood.OWN, "words");
        id = neighbourhood.id(asking);
        follow.write(neighbourhood.visit(asking), "more words");
        desk.standAside(
                excluded, id, (int) Objects.requireNonNull(rows.request(id).get("version")), Neighbourhood.OWN);
        var row = rows.request(id);
        made.put("own", Neighbourhood.OWN.toString());
        made.put("sibling", Neighbourhood.SIBLING.toString());
        made.put("ancestor", Neighbourhood.ANCESTOR.toString());
        made.put("other", new UUID(1, 2).toString());
        made.put("excluded", excluded.account().toString());
        made.put("request", id.toString());
        made.put("lookup", HexFormat.of().formatHex((byte[]) Objects.requireNonNull(row.get("lookup"))));
        made.put("token", HexFormat.of().formatHex((byte[]) Objects.requireNonNull(row.get("token_hash"))));
    }

    @Test
    void everyViewerSeesWhatTheTableSaysAndNothingElse() throws SQLException {
        var unexpected = new ArrayList<String>();
        for (var viewer : RowViewers.rows()) {
            for (var index = 0; index < STATEMENTS.size(); index++) {
                var got = got(viewer, STATEMENTS.get(index));
                if (!got.equals(viewer.answers().get(index))) {
                    unexpected.add("%s: %s gives %s".formatted(viewer.viewer(), STATEMENTS.get(index), got));
                }
            }
        }
        assertThat(unexpected).isEmpty();
    }

    @Test
    void noRoleReachesWhatItWasNotGiven() throws SQLException {
        var unexpected = new ArrayList<String>();
        for (var column : List.of(
                "number",
                "version",
                "token_hash",
                "lookup",
                "receipt_kept",
                "wrapped_key",
                "header",
                "story",
                "contact")) {
            expectRefusal(unexpected, "niangjia_worker", "select " + column + " from consultation.request");
        }
        for (var table : List.of("exclusion", "deletion", "follow", "wording", "message", "step")) {
            expectRefusal(unexpected, "niangjia_worker", "select * from consultation." + table);
        }
        for (var statement : List.of(
                "delete from consultation.request",
                "truncate consultation.request",
                "delete from consultation.deletion",
                "update consultation.deletion set deleted_on = deleted_on",
                "delete from consultation.exclusion",
                "update consultation.exclusion set noted_on = noted_on",
                "update audit.event set action = ''",
                "delete from audit.event",
                "insert into audit.seal (number) values (0)",
                "alter table consultation.request disable row level security",
                "set row_security = off; select * from consultation.request")) {
            expectRefusal(unexpected, "niangjia_app", statement);
        }
        expectRefusal(unexpected, "niangjia_backup", "update consultation.request set state = 'NEW'");
        expectRefusal(unexpected, "niangjia_backup", "delete from audit.event");
        assertThat(unexpected).isEmpty();
    }

    @Test
    void theOwnerIsHeldByTheWallToo() throws SQLException {
        try (var connection = rows.as("niangjia_owner");
                var statement = connection.createStatement();
                var found = statement.executeQuery("select count(*) from consultation.request")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    private String got(RowViewers.Row viewer, String query) throws SQLException {
        try (var connection = rows.as("niangjia_" + viewer.role())) {
            connection.setAutoCommit(false);
            look(connection, viewer.settings());
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, id.value());
                if (query.startsWith("update")) {
                    return String.valueOf(statement.executeUpdate());
                }
                try (var found = statement.executeQuery()) {
                    return found.next() ? "1" : "0";
                }
            } catch (SQLException e) {
                return "error";
            } finally {
                connection.rollback();
            }
        }
    }

    private void look(Connection connection, String settings) throws SQLException {
        if (settings.equals("-")) {
            return;
        }
        for (var setting : settings.split(" ", -1)) {
            var parts = setting.split("=", 2);
            try (var statement = connection.prepareStatement("select set_config(?, ?, true)")) {
                statement.setString(1, "niangjia." + parts[0]);
                statement.setString(2, made.getOrDefault(parts[1].replaceAll("[{}]", ""), parts[1]));
                statement.executeQuery().close();
            }
        }
    }

    private void expectRefusal(List<String> unexpected, String role, String statement) throws SQLException {
        try (var connection = rows.as(role);
                var sql = connection.createStatement()) {
            // The backup's role is told to read only; what it may do is asked without that.
            sql.execute("set default_transaction_read_only = off");
            connection.setAutoCommit(false);
            sql.execute("select set_config('niangjia.kind', 'job', true)");
            var refusal = "done";
            try {
                sql.execute(statement);
            } catch (SQLException e) {
                refusal = e.getSQLState();
            } finally {
                connection.rollback();
            }
            if (!refusal.equals("42501")) {
                unexpected.add("%s: %s: %s, not refused".formatted(role, statement, refusal));
            }
        }
    }
}
