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
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.DeskActs;
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
    /** One column of the table: what all its statements have to give. */
    private static final List<List<String>> COLUMNS = List.of(
            List.of("select id from consultation.request where id = ?"),
            List.of("update consultation.request set state = state where id = ?"),
            List.of(
                    "select content from consultation.message where request_id = ?",
                    "select content from consultation.step where request_id = ?"),
            List.of(
                    "insert into consultation.message values (?, 99, '\\x00')",
                    "insert into consultation.step values (?, 99, '\\x00')"),
            List.of(
                    "update consultation.message set content = content where request_id = ? and ordinal = 1",
                    "update consultation.step set content = content where request_id = ? and ordinal = 1"),
            List.of(
                    "delete from consultation.message where request_id = ? and ordinal = 1",
                    "delete from consultation.step where request_id = ? and ordinal = 1"),
            List.of("select account_id from consultation.exclusion where request_id = ?"),
            List.of("insert into consultation.exclusion values"
                    + " (?, cast(nullif(current_setting('niangjia.account', true), '') as uuid), current_date)"),
            List.of("insert into consultation.deletion values (?, current_date)"),
            List.of(
                    "select token_hash from consultation.follow where request_id = ?",
                    "delete from consultation.follow where request_id = ?"),
            List.of("insert into consultation.follow values ('\\x00', ?, current_date)"));

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    DeskActs acts;

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
        acts.standAside(
                excluded, id, (int) Objects.requireNonNull(rows.request(id).get("version")), Neighbourhood.OWN);
        var row = rows.request(id);
        made.put("own", Neighbourhood.OWN.toString());
        made.put("sibling", Neighbourhood.SIBLING.toString());
        made.put("ancestor", Neighbourhood.ANCESTOR.toString());
        made.put("other", new UUID(1, 2).toString());
        made.put("excluded", excluded.account().toString());
        made.put("request", id.toString());
        made.put("lookup", HexFormat.of().formatHex((byte[]) Objects.requireNonNull(row.get("lookup"))));
        made.put(
                "cookie",
                String.valueOf(rows.list(
                                "select encode(token_hash, 'hex') as cookie from consultation.follow where request_id = ?",
                                id.value())
                        .getFirst()
                        .get("cookie")));
        made.put("token", HexFormat.of().formatHex((byte[]) Objects.requireNonNull(row.get("token_hash"))));
    }

    @Test
    void everyViewerSeesWhatTheTableSaysAndNothingElse() throws SQLException {
        var unexpected = new ArrayList<String>();
        for (var viewer : RowViewers.rows()) {
            for (var index = 0; index < COLUMNS.size(); index++) {
                for (var statement : COLUMNS.get(index)) {
                    var got = got(viewer, statement);
                    if (!got.equals(viewer.answers().get(index))) {
                        unexpected.add("%s: %s gives %s".formatted(viewer.viewer(), statement, got));
                    }
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

    /** Her form makes the first step and nothing else; that one is there already. */
    @Test
    void theDoorAddsTheFirstStepOnly() throws SQLException {
        var door = new RowViewers.Row("", "app", "kind=door key={token}", List.of());
        assertThat(refusal(door, "insert into consultation.step values (?, 1, '\\x00')"))
                .isEqualTo("23505");
        assertThat(refusal(door, "insert into consultation.step values (?, 2, '\\x00')"))
                .isEqualTo("42501");
        assertThat(refusal(door, "insert into consultation.message values (?, 1, '\\x00')"))
                .isEqualTo("42501");
    }

    @Test
    void onlyAJobReadsWhatWasDeleted() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "words");
        id = neighbourhood.id(asking);
        made.put("request", id.toString());
        follow.delete(neighbourhood.visit(asking));
        var read = "select deleted_on from consultation.deletion where request_id = ?";
        for (var viewer : RowViewers.rows()) {
            var error =
                    viewer.answers().getFirst().equals("error") || viewer.role().equals("worker");
            var job = viewer.role().equals("app") && viewer.settings().equals("kind=job");
            if (!error || viewer.settings().equals("-")) {
                assertThat(got(viewer, read)).as(viewer.viewer()).isEqualTo(error ? "error" : job ? "1" : "0");
            }
        }
    }

    /** It shreds what has ended, and can neither read on nor write anything else. */
    @Test
    void thePurgeOfWhatHasEndedShredsItAndDoesNothingElse() throws Exception {
        var asking = neighbourhood.ask(Neighbourhood.OWN, "words");
        id = neighbourhood.id(asking);
        made.put("request", id.toString());
        follow.withdraw(neighbourhood.visit(asking));
        var purge = new RowViewers.Row("", "app", "kind=purge request={request}", List.of());
        var shred = "update consultation.request set state = 'DELETED', wrapped_key = null where id = ?";
        assertThat(got(purge, shred)).isEqualTo("1");
        assertThat(got(purge, "delete from consultation.step where request_id = ?"))
                .isEqualTo("1");
        assertThat(got(purge, "delete from consultation.follow where request_id = ?"))
                .isEqualTo("1");
        for (var refused : List.of(
                "update consultation.request set state = 'DELETED' where id = ?",
                "update consultation.request set state = 'NEW' where id = ?",
                "update consultation.request set organization_id = gen_random_uuid() where id = ?",
                "insert into consultation.step values (?, 99, '\\x00')",
                "insert into consultation.deletion values (?, current_date)",
                "insert into consultation.follow values ('\\x00', ?, current_date)")) {
            assertThat(refusal(purge, refused)).as(refused).isEqualTo("42501");
        }
        var look = new RowViewers.Row("", "app", "kind=retention", List.of());
        assertThat(got(look, "select id from consultation.request where id = ?"))
                .isEqualTo("1");
        assertThat(got(look, "select content from consultation.step where request_id = ?"))
                .isEqualTo("1");
        assertThat(got(look, shred)).isEqualTo("0");
        assertThat(got(look, "delete from consultation.step where request_id = ?"))
                .isEqualTo("0");
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

    private String tried(RowViewers.Row viewer, String query) throws SQLException {
        try (var connection = rows.as("niangjia_" + viewer.role())) {
            connection.setAutoCommit(false);
            look(connection, viewer.settings());
            try (var statement = connection.prepareStatement(query)) {
                statement.setObject(1, id.value());
                if (!query.startsWith("select")) {
                    return statement.executeUpdate() > 0 ? "1" : "0";
                }
                try (var found = statement.executeQuery()) {
                    return found.next() ? "1" : "0";
                }
            } finally {
                connection.rollback();
            }
        }
    }

    private String got(RowViewers.Row viewer, String query) {
        try {
            return tried(viewer, query);
        } catch (SQLException e) {
            return "error";
        }
    }

    private @Nullable String refusal(RowViewers.Row viewer, String query) {
        try {
            tried(viewer, query);
            return null;
        } catch (SQLException e) {
            return e.getSQLState();
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
