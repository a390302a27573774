package org.niangjia.proof.rls;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.exception.DataAccessException;
import org.jooq.impl.DSL;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Many viewers one after the other on two connections, through the application's own transactions. */
final class Pool implements AutoCloseable {
    private static final int THREADS = 8;

    private final House house;
    private final HikariDataSource source;
    private final DSLContext sql;
    private final ViewerTransactions viewers;
    private final List<String> tables;
    private final List<Sight> sights = new ArrayList<>();
    private final Map<String, TreeSet<String>> expected = new HashMap<>();
    private final Queue<String> leaks = new ConcurrentLinkedQueue<>();

    Pool(House house) throws SQLException {
        this.house = house;
        this.tables = house.readableTables();
        var pool = new HikariConfig();
        pool.setJdbcUrl(house.url());
        pool.setUsername("niangjia_app");
        pool.setPassword("test");
        pool.setMaximumPoolSize(2);
        this.source = new HikariDataSource(pool);
        this.sql = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        this.viewers = new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(source)), sql);
        for (var household = 0; household < House.HOUSEHOLDS; household++) {
            expect(house.members(household), household);
        }
    }

    /** On a connection of its own that nobody used before. */
    private void expect(List<Sight> members, int household) throws SQLException {
        for (var member : members) {
            var sight = new Sight(member.name() + " of household " + household, member.kind(), member.settings());
            sights.add(sight);
            for (var table : tables) {
                try (var fresh = house.as("niangjia_app")) {
                    var rows = Probe.READ
                            .asked(fresh, sight, table, "", "")
                            .lines()
                            .toList();
                    expected.put(sight.name() + table, new TreeSet<>(rows));
                }
            }
        }
    }

    /** Requests of all viewers in any order, some of them given up half way, some by nobody. */
    Queue<String> mixed(int requests, long seed) throws InterruptedException {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var runs = threads.invokeAll(IntStream.range(0, THREADS)
                    .<Callable<Integer>>mapToObj(thread -> () -> {
                        var chance = new SplittableRandom(seed + thread);
                        for (var times = 0; times < requests / THREADS; times++) {
                            request(chance);
                        }
                        return thread;
                    })
                    .toList());
            for (var run : runs) {
                run.get();
            }
        } catch (ExecutionException broken) {
            throw new IllegalStateException(broken);
        }
        return leaks;
    }

    /** One that forgets that connections are used again. */
    void forgetful() throws SQLException {
        try (Connection connection = source.getConnection()) {
            sights.getFirst().look(connection, true);
        }
    }

    int expectedRows() {
        return expected.values().stream().mapToInt(TreeSet::size).sum();
    }

    private void request(RandomGenerator chance) {
        var sight = sights.get(chance.nextInt(sights.size()));
        var table = tables.get(chance.nextInt(tables.size()));
        switch (chance.nextInt(5)) {
            case 0 -> byNobody(table);
            case 1 -> givenUp(sight, table);
            default ->
                viewers.as(told(sight), () -> {
                    compare(sight, table, rows(table));
                    return true;
                });
        }
    }

    private void givenUp(Sight sight, String table) {
        try {
            viewers.as(told(sight), () -> {
                compare(sight, table, rows(table));
                sql.fetch("select 1 / 0");
                return true;
            });
            leaks.add("a broken transaction went through");
        } catch (DataAccessException asItShould) {
            // Rolled back, and the connection is back in the pool.
        }
    }

    private void byNobody(String table) {
        try {
            var rows = rows(table);
            leaks.add("nobody, " + table + ": " + rows.size() + " rows and no error");
        } catch (DataAccessException refused) {
            // No viewer is an error.
        }
    }

    private void compare(Sight sight, String table, TreeSet<String> rows) {
        if (!rows.equals(expected.get(sight.name() + table))) {
            leaks.add(sight.name() + ", " + table + ": " + rows.size() + " rows, not hers");
        }
    }

    private TreeSet<String> rows(String table) {
        return new TreeSet<>(sql.fetch("select t::text from " + table + " t").getValues(0, String.class));
    }

    private static RowSight told(Sight sight) {
        var settings = new HashMap<>(sight.settings());
        settings.put("kind", sight.kind());
        return new RowSight(settings);
    }

    @Override
    public void close() {
        source.close();
    }
}
