package org.niangjia.backup.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.niangjia.backup.Contents.Addition;
import org.niangjia.backup.Contents.Sequence;
import org.niangjia.backup.Contents.Table;
import org.postgresql.PGConnection;

/**
 * COPY into the empty tables, as their owner, in one transaction with every constraint checked. COPY refuses tables
 * whose policies bind the owner too, so these let him pass until the commit; nobody else is in the database.
 */
public final class Load implements AutoCloseable {
    private final Connection owner;
    private final List<String> forced;

    /** @param owner closed with this; what was not committed is gone */
    public Load(Connection owner) throws SQLException {
        this.owner = owner;
        owner.setAutoCommit(false);
        execute("set search_path = pg_catalog");
        execute("set timezone = 'UTC'");
        execute("set datestyle = 'ISO, YMD'");
        this.forced = list("""
                select format('%I.%I', n.nspname, c.relname) from pg_class c join pg_namespace n on n.oid = c.relnamespace
                 where c.relforcerowsecurity""");
        for (var table : forced) {
            execute("alter table " + table + " no force row level security");
        }
    }

    @FunctionalInterface
    public interface RowSource {
        Optional<byte[]> next() throws IOException;
    }

    /** @return how many rows the server took */
    public long copy(Table table, RowSource source) throws SQLException, IOException {
        var copy = owner.unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + table.name() + " (" + String.join(", ", table.columns()) + ") from stdin");
        try {
            for (var rows = source.next(); rows.isPresent(); rows = source.next()) {
                copy.writeToCopy(rows.get(), 0, rows.get().length);
            }
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    public void set(List<Sequence> sequences) throws SQLException {
        try (var statement = owner.prepareStatement("select setval(cast(? as regclass), ?, ?)")) {
            for (var sequence : sequences) {
                statement.setString(1, sequence.name());
                statement.setLong(2, sequence.value());
                statement.setBoolean(3, sequence.called());
                statement.execute();
            }
        }
    }

    /** What the migrations do not make: indexes and keys that a first load adds behind its rows. */
    public void add(List<Addition> additions) throws SQLException {
        for (var addition : additions) {
            if (!isThere(addition)) {
                execute(addition.statement());
            }
        }
    }

    public void commit(List<Table> tables) throws SQLException {
        for (var table : forced) {
            execute("alter table " + table + " force row level security");
        }
        for (var table : tables) {
            execute("analyze " + table.name());
        }
        owner.commit();
    }

    private boolean isThere(Addition addition) throws SQLException {
        try (var statement = owner.prepareStatement("""
                select exists (select from pg_constraint where connamespace = cast(? as regnamespace) and conname = ?)
                    or exists (select from pg_class where relnamespace = cast(? as regnamespace) and relname = ?)""")) {
            statement.setString(1, addition.schema());
            statement.setString(2, addition.name());
            statement.setString(3, addition.schema());
            statement.setString(4, addition.name());
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }

    private List<String> list(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<String>();
            while (rows.next()) {
                list.add(rows.getString(1));
            }
            return list;
        }
    }

    private void execute(String statement) throws SQLException {
        try (var sql = owner.createStatement()) {
            sql.execute(statement);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
