package org.niangjia.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.installation.Account;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.store.Migrations;
import org.niangjia.installation.store.Roles;
import org.niangjia.organization.TreeSeeding;
import org.niangjia.region.model.Division;
import org.niangjia.region.model.DivisionFile;
import org.niangjia.region.store.DivisionLoad;
import org.niangjia.shared.Progress;

/**
 * One real PostgreSQL a test run. Each world is a database of its own, copied from a migrated template, with the
 * roles, rights and limits of installation/roles.sql and the real federations of a part of the country.
 */
public final class TestServer {
    private static final Account SUPERUSER = new Account("postgres", "test");
    private static final Map<DatabaseRole, Account> ACCOUNTS = Stream.of(DatabaseRole.values())
            .collect(Collectors.toMap(role -> role, role -> new Account(role.roleName(), "test")));
    private static final TestServer RUNNING = start();

    private final EmbeddedPostgres server;
    private int worlds;

    private TestServer(EmbeddedPostgres server) {
        this.server = server;
    }

    public static TestServer running() {
        return RUNNING;
    }

    /** A fresh, migrated database: places and federations are there, nobody and nothing else. */
    public synchronized String newWorld() {
        var name = "world_" + ++worlds;
        run("create database " + name + " template niangjia owner niangjia_owner");
        // A copy has everything of its template but the rights on the database itself (installation/roles.sql).
        run("revoke all on database " + name + " from public");
        run("grant connect on database " + name + " to niangjia_app, niangjia_worker, niangjia_backup");
        return name;
    }

    public String url(String database) {
        return "jdbc:postgresql://localhost:" + server.getPort() + "/" + database;
    }

    /** As the program itself comes to it. */
    public Database database(String name) {
        return new Database(url(name), ACCOUNTS);
    }

    /** Stops every session of that database where it stands, and the server that would make new ones, until thawed. */
    public Frozen freeze(String database) {
        return Frozen.of(sessions(database));
    }

    /** Ends the session of that database that is in the midst of this statement, as soon as there is one. */
    public void cut(String database, String statement) {
        run("do $$ begin loop perform pg_terminate_backend(pid) from pg_stat_activity where datname = '" + database
                + "' and state = 'active' and query like '%" + statement
                + "%'; exit when found; perform pg_sleep(0.01); perform pg_stat_clear_snapshot(); end loop; end $$");
    }

    private List<Long> sessions(String database) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.prepareStatement("""
                        select pid::bigint from pg_stat_activity where datname = ?
                        union select split_part(pg_read_file('postmaster.pid'), chr(10), 1)::bigint""")) {
            sql.setString(1, database);
            var pids = new ArrayList<Long>();
            try (var rows = sql.executeQuery()) {
                while (rows.next()) {
                    pids.add(rows.getLong(1));
                }
            }
            return pids;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static TestServer start() {
        try {
            var server = new TestServer(EmbeddedPostgres.builder().start());
            fill(new Roles(server.url(""), SUPERUSER).create(ACCOUNTS));
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the roles or the places of the tests could not be made", e);
        }
    }

    /** An empty database gets every step, and the real federations of a part of the country. */
    public static void fill(Database database) throws SQLException {
        new Migrations(database, Migrations.STEPS).migrate((_, _, _) -> Optional.empty());
        try (var owner = database.connect(DatabaseRole.OWNER)) {
            new DivisionLoad(owner, DivisionFile.divisions().filter(TestServer::isThere), _ -> {}).run();
            TreeSeeding.seed(owner, Progress.NONE);
        }
    }

    /** All provinces, the counties of 内蒙古, and everything in 兴安盟 and 北京: every kind of place, and quickly there. */
    private static boolean isThere(Division division) {
        var code = division.code().value();
        return code.length() == 2
                || code.startsWith("11")
                || code.startsWith("1522")
                || code.startsWith("15") && code.length() <= 6;
    }

    private void run(String statement) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var sql = connection.createStatement()) {
            sql.execute(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(statement, e);
        }
    }
}
