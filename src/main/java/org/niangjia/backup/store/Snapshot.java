package org.niangjia.backup.store;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.niangjia.backup.Contents.Addition;
import org.niangjia.backup.Contents.Counted;
import org.niangjia.backup.Contents.Sequence;
import org.niangjia.backup.Contents.Table;
import org.postgresql.PGConnection;

/**
 * Everything that the product's schemas hold, at one moment. Which tables there are is asked of the catalogue: a new
 * table is in the next backup without anybody's thinking of it. Flyway's history is left out: migrations make it anew.
 */
public final class Snapshot implements AutoCloseable {
    private static final String OURS = """
            (select oid, nspname from pg_namespace where nspname not like 'pg\\_%'
                and nspname not in ('information_schema', 'public', 'installation')) s""";
    private static final String TABLES = """
            select quote_ident(s.nspname) || '.' || quote_ident(c.relname),
                   (select array_agg(quote_ident(a.attname) order by a.attnum) from pg_attribute a
                     where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''),
                   (select coalesce(array_agg(quote_ident(rn.nspname) || '.' || quote_ident(r.relname)), '{}')
                      from pg_constraint f join pg_class r on r.oid = f.confrelid
                      join pg_namespace rn on rn.oid = r.relnamespace
                     where f.conrelid = c.oid and f.contype = 'f' and f.confrelid <> c.oid)
              from pg_class c join %s on s.oid = c.relnamespace where c.relkind = 'r' order by 1""".formatted(OURS);
    private static final String SEQUENCES = """
            select quote_ident(s.nspname) || '.' || quote_ident(c.relname)
              from pg_class c join %s on s.oid = c.relnamespace where c.relkind = 'S' order by 1""".formatted(OURS);
    private static final String ADDITIONS = """
            select s.nspname, c.conname,
                   format('alter table %%s add constraint %%I %%s', c.conrelid::regclass, c.conname, pg_get_constraintdef(c.oid)),
                   case c.contype when 'f' then 3 else 1 end as turn
              from pg_constraint c join %1$s on s.oid = c.connamespace
             where c.contype in ('p', 'u', 'x', 'c', 'f') and c.conrelid <> 0
            union all
            select s.nspname, i.relname, pg_get_indexdef(i.oid), 2
              from pg_class i join %1$s on s.oid = i.relnamespace
             where i.relkind = 'i' and not exists (select from pg_constraint c where c.conindid = i.oid)
             order by turn, 1, 2""".formatted(OURS);

    private final Connection connection;

    /** @param connection of the backup's role, which sees every row; closed with this */
    public Snapshot(Connection connection) throws SQLException {
        this.connection = connection;
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setReadOnly(true);
        connection.setAutoCommit(false);
        try (var sql = connection.createStatement()) {
            sql.execute("set search_path = pg_catalog");
            // Rather an error than a row that some policy hides.
            sql.execute("set row_security = off");
            sql.execute("set timezone = 'UTC'");
            sql.execute("set datestyle = 'ISO, YMD'");
            sql.execute("set bytea_output = 'hex'");
            sql.execute("set extra_float_digits = 1");
        }
    }

    @FunctionalInterface
    public interface RowTarget {
        void row(byte[] row) throws IOException;
    }

    public Connection connection() {
        return connection;
    }

    public String schemaVersion() throws SQLException {
        return single("select version from installation.schema_history where success and version is not null"
                + " order by installed_rank desc limit 1");
    }

    public String serverVersion() throws SQLException {
        return single("show server_version");
    }

    /** Those that are referred to come first. */
    public List<Table> tables() throws SQLException {
        record Found(Table table, Set<String> refersTo) {}
        var waiting = new ArrayList<>(list(
                TABLES,
                row -> new Found(new Table(row.getString(1), texts(row, 2)), new LinkedHashSet<>(texts(row, 3)))));
        var ordered = new ArrayList<Table>();
        while (!waiting.isEmpty()) {
            var there = ordered.stream().map(Table::name).toList();
            var next = waiting.stream()
                    .filter(found -> there.containsAll(found.refersTo()))
                    .toList();
            if (next.isEmpty()) {
                throw new IllegalStateException("tables refer to one another in a circle");
            }
            next.forEach(found -> ordered.add(found.table()));
            waiting.removeAll(next);
        }
        return ordered;
    }

    public long rows(Table table) throws SQLException {
        return Long.parseLong(single("select count(*) from " + table.name()));
    }

    public List<Sequence> sequences() throws SQLException {
        var sequences = new ArrayList<Sequence>();
        for (var name : list(SEQUENCES, row -> row.getString(1))) {
            sequences.addAll(list(
                    "select last_value, is_called from " + name,
                    row -> new Sequence(name, row.getLong(1), row.getBoolean(2))));
        }
        return sequences;
    }

    public List<Addition> additions() throws SQLException {
        return list(ADDITIONS, row -> new Addition(row.getString(1), row.getString(2), row.getString(3)));
    }

    /** Gives each row, as COPY writes it, and counts. */
    public Counted copy(Table table, RowTarget target) throws SQLException, IOException {
        var sum = new RowSum();
        var copy = connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("copy " + table.name() + " (" + String.join(", ", table.columns()) + ") to stdout");
        try {
            // The server sends one message a row.
            for (var row = copy.readFromCopy(); row != null; row = copy.readFromCopy()) {
                sum.add(row);
                target.row(row);
            }
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
        return new Counted(table.name(), sum.rows(), sum.hex());
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read(ResultSet row) throws SQLException;
    }

    private <T> List<T> list(String query, Reading<T> reading) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            var list = new ArrayList<T>();
            while (rows.next()) {
                list.add(reading.read(rows));
            }
            return list;
        }
    }

    private String single(String query) throws SQLException {
        return list(query, row -> row.getString(1)).getFirst();
    }

    private static List<String> texts(ResultSet row, int column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
