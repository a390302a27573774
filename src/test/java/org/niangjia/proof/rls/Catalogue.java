package org.niangjia.proof.rls;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the database itself says about its walls. */
final class Catalogue {
    private static final String OURS = "n.nspname !~ '^(pg_|information_schema$|extensions$)'";

    private static final String WALLED = "select c.oid::regclass::text from pg_class c"
            + " join pg_namespace n on n.oid = c.relnamespace where c.relrowsecurity and " + OURS + " order by 1";

    private static final String POLICIES =
            "select format('%I.%I', schemaname, tablename), policyname, permissive = 'PERMISSIVE', cmd,"
                    + " concat_ws(' and ', qual, with_check) from pg_policies order by 1, 2";

    /** Ways around a wall, each as one query that has to find nothing. */
    private static final List<Hole> HOLES = List.of(
            new Hole("not forced, so that the owner sees all", """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relrowsecurity and not c.relforcerowsecurity and %s"""),
            new Hole("with policies that are not switched on", """
                    select distinct p.polrelid::regclass::text from pg_policy p join pg_class c on c.oid = p.polrelid
                     where not c.relrowsecurity"""),
            new Hole("partition or child that is reached past its parent's wall", """
                    select i.inhrelid::regclass::text from pg_inherits i join pg_class p on p.oid = i.inhparent
                      join pg_class c on c.oid = i.inhrelid where p.relrowsecurity and not c.relrowsecurity"""),
            new Hole("SECURITY DEFINER function that the application or everybody may call", """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where p.prosecdef and %s and (has_function_privilege('niangjia_app', p.oid, 'EXECUTE')
                        or has_function_privilege('niangjia_worker', p.oid, 'EXECUTE')
                        or exists (select from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner)))
                                    where grantee = 0))"""),
            new Hole("view that asks as its owner", """
                    select c.oid::regclass::text from pg_class c join pg_namespace n on n.oid = c.relnamespace
                     where c.relkind = 'v' and %s
                       and not coalesce(c.reloptions, '{}') && array['security_invoker=true', 'security_invoker=on']"""),
            new Hole("materialised view, which no wall can hold, over a walled table", """
                    select distinct c.oid::regclass::text from pg_class c join pg_rewrite r on r.ev_class = c.oid
                      join pg_depend d on d.objid = r.oid join pg_class t on t.oid = d.refobjid
                     where c.relkind = 'm' and t.relrowsecurity"""),
            new Hole("function of ours that is called leakproof", """
                    select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace
                     where p.proleakproof and %s"""),
            new Hole("role that passes every wall", """
                    select rolname from pg_roles where rolname in ('niangjia_owner', 'niangjia_app', 'niangjia_worker')
                       and (rolbypassrls or rolsuper or rolcreaterole)"""),
            new Hole("role that the application can become", """
                    select r.rolname from pg_roles r cross join unnest(array['niangjia_app', 'niangjia_worker']) u
                     where r.rolname <> u and pg_has_role(u, r.oid, 'MEMBER')"""),
            new Hole("walled table that the application owns", """
                    select c.oid::regclass::text from pg_class c where c.relrowsecurity
                       and pg_get_userbyid(c.relowner) in ('niangjia_app', 'niangjia_worker')"""),
            new Hole("place where the application can make something of its own", """
                    select n.nspname from pg_namespace n cross join unnest(array['niangjia_app', 'niangjia_worker']) u
                     where n.nspname !~ '^pg_(toast|temp)' and has_schema_privilege(u, n.oid, 'CREATE')
                    union all
                    select 'temporary tables' where has_database_privilege('niangjia_app', current_database(), 'TEMPORARY')
                    union all
                    select 'triggers on ' || c.oid::regclass from pg_class c
                     where c.relrowsecurity and has_table_privilege('niangjia_app', c.oid, 'TRIGGER')"""),
            new Hole("publication that carries walled rows away", "select pubname from pg_publication"));

    private final Connection superuser;

    Catalogue(Connection superuser) {
        this.superuser = superuser;
    }

    private record Hole(String what, String query) {}

    /** One column of one table, with the type that a value for it has. */
    record Column(String name, String type, boolean nullable) {}

    List<String> walledTables() throws SQLException {
        return list(WALLED);
    }

    List<Column> columns(String table) throws SQLException {
        try (var asked = superuser.prepareStatement("""
                select attname, format_type(atttypid, atttypmod), not attnotnull from pg_attribute
                 where attrelid = ?::regclass and attnum > 0 and not attisdropped and attgenerated = '' order by attnum""")) {
            asked.setString(1, table);
            var columns = new ArrayList<Column>();
            try (var found = asked.executeQuery()) {
                while (found.next()) {
                    columns.add(new Column(found.getString(1), found.getString(2), found.getBoolean(3)));
                }
            }
            return columns;
        }
    }

    Rows rowsAgain(String table) throws SQLException {
        var columns = columns(table);
        var names = columns.stream().map(Column::name).collect(Collectors.joining(", "));
        var inserts = new ArrayList<String>();
        var change = "";
        try (var asked = superuser.createStatement();
                var found = asked.executeQuery("select " + names + " from " + table + " order by 1")) {
            while (found.next()) {
                var values = new ArrayList<String>();
                for (var index = 0; index < columns.size(); index++) {
                    var value = found.getString(index + 1);
                    values.add(
                            value == null
                                    ? "null"
                                    : "'" + value + "'::" + columns.get(index).type());
                }
                inserts.add("(" + names + ") overriding system value values (" + String.join(", ", values) + ")");
                change = columns.getLast().name() + " = " + values.getLast();
            }
        }
        return new Rows(inserts, change);
    }

    List<Policy> policies() throws SQLException {
        var policies = new ArrayList<Policy>();
        try (var asked = superuser.createStatement();
                var found = asked.executeQuery(POLICIES)) {
            while (found.next()) {
                policies.add(new Policy(
                        found.getString(1),
                        found.getString(2),
                        found.getBoolean(3),
                        found.getString(4),
                        found.getString(5)));
            }
        }
        return policies;
    }

    Set<String> kinds() throws SQLException {
        return policies().stream()
                .flatMap(policy -> policy.kinds().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    Set<String> settings() throws SQLException {
        return policies().stream()
                .flatMap(policy -> policy.settings().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    List<String> holes() throws SQLException {
        var holes = new ArrayList<String>();
        for (var hole : HOLES) {
            for (var found : list(hole.query().replace("%s", OURS))) {
                holes.add(found + ": " + hole.what());
            }
        }
        return holes;
    }

    static int holesLookedFor() {
        return HOLES.size();
    }

    List<String> list(String query) throws SQLException {
        try (var asked = superuser.createStatement();
                var found = asked.executeQuery(query)) {
            var list = new ArrayList<String>();
            while (found.next()) {
                list.add(found.getString(1));
            }
            return list;
        }
    }
}
