package org.niangjia.proof.rls;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.niangjia.proof.rls.Catalogue.Column;
import org.niangjia.support.TestServer;

/**
 * A database in which every walled table has one row of each of three households. The rows are made from the catalogue,
 * not from the program: a table that is new has its rows here by itself.
 */
final class House {
    static final int HOUSEHOLDS = 3;

    private final String url = TestServer.running().url(TestServer.running().newWorld());

    private House() {}

    static House furnished() throws SQLException {
        var house = new House();
        try (var superuser = house.as("postgres")) {
            var catalogue = new Catalogue(superuser);
            // What the program never writes would be refused; here it is only a row that must not be seen.
            for (var constraint : catalogue.list("select format('alter table %s drop constraint %I',"
                    + " conrelid::regclass, conname) from pg_constraint c join pg_class t on t.oid = c.conrelid"
                    + " where contype = 'c' and t.relrowsecurity")) {
                house.spoil(constraint);
            }
            for (var household = 0; household < HOUSEHOLDS; household++) {
                for (var table : catalogue.walledTables()) {
                    house.furnish(superuser, table, catalogue.columns(table), household);
                }
            }
            try (var sql = superuser.createStatement()) {
                sql.execute("analyze");
            }
        }
        return house;
    }

    List<String> tables() throws SQLException {
        try (var superuser = as("postgres")) {
            return new Catalogue(superuser).walledTables();
        }
    }

    /** Those that the application may read at all. */
    List<String> readableTables() throws SQLException {
        try (var superuser = as("postgres")) {
            return new Catalogue(superuser)
                    .list("select c.oid::regclass::text from pg_class c where c.relrowsecurity"
                            + " and has_table_privilege('niangjia_app', c.oid, 'SELECT') order by 1");
        }
    }

    List<Policy> policies() throws SQLException {
        try (var superuser = as("postgres")) {
            return new Catalogue(superuser).policies();
        }
    }

    List<Sight> members(int household) throws SQLException {
        try (var superuser = as("postgres")) {
            return Sight.members(new Catalogue(superuser).kinds(), household);
        }
    }

    List<String> holes() throws SQLException {
        try (var superuser = as("postgres")) {
            return new Catalogue(superuser).holes();
        }
    }

    /** Something that nobody should do to a wall. */
    void spoil(String... changes) throws SQLException {
        try (var superuser = as("postgres");
                var sql = superuser.createStatement()) {
            for (var change : changes) {
                sql.execute(change);
            }
        }
    }

    String url() {
        return url;
    }

    Connection as(String role) throws SQLException {
        return DriverManager.getConnection(url, role, "test");
    }

    /** What a viewer of that household carries, by the names of the settings. */
    static Map<String, String> keys(int household) {
        return Map.of(
                "organization", id(household, 1).toString(),
                "request", id(household, 2).toString(),
                "account", id(household, 3).toString(),
                "key", HexFormat.of().formatHex(hash(household)));
    }

    /** Whoever stands in a row of this household, but is not the one who stood aside. */
    static UUID colleague(int household) {
        return id(household, 9);
    }

    private void furnish(Connection superuser, String table, List<Column> columns, int household) throws SQLException {
        var wanted = columns.stream().filter(column -> !column.nullable()).toList();
        var names = wanted.stream().map(Column::name).collect(Collectors.joining(", "));
        var values = new ArrayList<String>();
        for (var column : wanted) {
            values.add("'" + value(table, column, household) + "'::" + column.type());
        }
        try (var sql = superuser.createStatement()) {
            // Rows of other tables that this one names need not be there.
            sql.execute("set session_replication_role = replica");
            sql.execute("insert into " + table + " (" + names + ") overriding system value values ("
                    + String.join(", ", values) + ")");
            sql.execute("set session_replication_role = origin");
        }
    }

    private static String value(String table, Column column, int household) {
        var own = table.substring(table.indexOf('.') + 1);
        var about = column.name().equals("id") ? own : column.name().replaceAll("_id$", "");
        return switch (column.type()) {
            case "uuid" -> keys(household).getOrDefault(about, id(household, 5).toString());
            case "bytea" -> "\\x" + HexFormat.of().formatHex(hash(household));
            case "date" -> "2026-03-0" + (household + 1);
            case "boolean" -> "false";
            case "integer", "bigint", "smallint", "numeric" -> String.valueOf(household + 1);
            case "timestamp with time zone" -> "2026-03-08T12:00:0" + household + "Z";
            case "jsonb" -> "{}";
            default -> column.type().endsWith("[]") ? "{}" : secret(household);
        };
    }

    /** What stands in the rows of that household and nowhere else. */
    static List<String> marks(int household) {
        return List.of(
                secret(household),
                id(household, 0).toString().substring(0, 19),
                HexFormat.of().formatHex(hash(household)));
    }

    private static String secret(int household) {
        return "household-" + household;
    }

    private static byte[] hash(int household) {
        return ("hash of " + household).getBytes(StandardCharsets.UTF_8);
    }

    private static UUID id(int household, int what) {
        return new UUID(0x7000L + household, what);
    }
}
