package org.niangjia.proof.rls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;

/** One way to ask a table for what it hides. In a statement, 1 is the table, 2 a change of it, 3 a row of it. */
enum Probe {
    READ("select t::text from %1$s t"),
    COUNT("select repeat(E'one\\n', count(*)::int) from %1$s having count(*) > 0"),
    EXISTS("select 'there' where exists (select from %1$s)"),
    LOCKED("select t::text from %1$s t for update"),
    JOINED("with t as materialized (select * from %1$s) select t::text from t left join %1$s u on false"),
    WHOLE_ROWS("select string_agg(t::text, E'\\n') from %1$s t having count(*) > 0"),
    CURSOR("declare hidden cursor for select t::text from %1$s t", "fetch all from hidden"),
    PREPARED("prepare hidden as select t::text from %1$s t", "execute hidden"),
    /** Were it asked of a row before the policy, it would fail by dividing. */
    LEAKY("select t::text from %1$s t where 1 / (length(t::text) - length(t::text)) = 1"),
    /** No role can be refused it, and it counts what a filter removed; what stands in the rows it must not show. */
    EXPLAINED("explain (analyze, verbose, costs off, timing off, summary off, buffers off) select * from %1$s t"
            + " where t::text like 'zzz%%'"),
    STATISTICS("select s::text from pg_stats s where format('%%I.%%I', schemaname, tablename) = '%1$s'"),
    CHANGED("update %1$s t set %2$s returning 'changed'"),
    /** Reads nothing, so that the policies for reading are not asked. */
    CHANGED_BLINDLY("update %1$s set %2$s"),
    DELETED("delete from %1$s returning 'deleted'"),
    DELETED_BLINDLY("delete from %1$s"),
    MERGED("merge into %1$s t using (select 1) one on true when matched then update set %2$s"),
    /** The same row once more: neither may it be added, nor may the refusal tell that it is there. */
    ADDED_AGAIN("insert into %1$s %3$s"),
    /** A row of her own, where only another kind of viewer may add one. */
    ADDED_HERS("insert into %1$s %3$s");

    /** What a refusal may say: not permitted, not readable as a key, too long for one. */
    private static final Set<String> REFUSALS = Set.of("42501", "22P02", "22023", "54000");

    @SuppressWarnings("ImmutableEnumChecker") // never written to
    private final String[] statements;

    Probe(String... statements) {
        this.statements = statements;
    }

    boolean changes() {
        return name().matches("CHANGED.*|DELETED.*|MERGED|ADDED.*");
    }

    /** What came out, a line each; empty if nothing did. Always undone. */
    String asked(Connection connection, Sight sight, String table, String change, String row) throws SQLException {
        connection.setAutoCommit(false);
        try {
            sight.look(connection, false);
            var got = "";
            for (var statement : statements) {
                got = run(connection, statement.formatted(table, change, row));
            }
            return got;
        } catch (SQLException e) {
            return REFUSALS.contains(e.getSQLState()) ? "" : "error " + e.getSQLState();
        } finally {
            connection.rollback();
            if (this == PREPARED) {
                forget(connection);
            }
        }
    }

    private static String run(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            if (!sql.execute(statement)) {
                return "one\n".repeat(Math.max(0, sql.getUpdateCount()));
            }
            var got = new StringBuilder();
            try (var rows = sql.getResultSet()) {
                while (rows.next()) {
                    got.append(rows.getString(1)).append('\n');
                }
            }
            return got.toString();
        }
    }

    private static void forget(Connection connection) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute("deallocate hidden");
        } catch (SQLException notPrepared) {
            // It was refused.
        } finally {
            connection.rollback();
        }
    }
}
