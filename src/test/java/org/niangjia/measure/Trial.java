package org.niangjia.measure;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.niangjia.measure.model.Amount;
import org.niangjia.measure.model.Catalogue;
import org.niangjia.measure.model.FigureKey;
import org.niangjia.measure.model.MeasureFile;
import org.niangjia.measure.store.CountedStore;
import org.niangjia.measure.store.FigureBoard;
import org.niangjia.measure.store.FigureStore;
import org.niangjia.measure.store.MarkStore;
import org.niangjia.measure.store.ProofStore;
import org.niangjia.measure.store.ReleaseStore;
import org.niangjia.measure.store.SourceScan;
import org.niangjia.measure.store.TallyStore;
import org.niangjia.measure.store.ViewColumns;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.YamlLines;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.niangjia.support.TestServer;
import org.niangjia.vault.TestVaults;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The kernel in a world of its own, over a module that there is not: things with some attributes, and who keeps them. */
final class Trial implements AutoCloseable {
    private static final String SCHEMA = """
            create schema trial;
            grant usage on schema trial to niangjia_app, niangjia_worker;
            create table trial.thing (id bigint generated always as identity, organization_id uuid not null, kind text,
                weight bigint, other bigint, taken boolean, due_on date, done_on date, secret text);
            create view trial.measure_thing with (security_invoker = true) as
                select organization_id, kind, weight, other, taken, due_on, done_on, secret from trial.thing;
            create table trial.moved (id bigint generated always as identity);
            create table trial.keeper (organization_id uuid not null, since date not null);
            create view trial.measure_keeper with (security_invoker = true) as
                select organization_id, since from trial.keeper;
            create view trial.measure_kept with (security_invoker = true) as select organization_id, taken from trial.thing;
            grant select, insert, update, delete on trial.thing, trial.keeper, trial.moved to niangjia_app;
            grant select (organization_id, kind, weight, other, taken, due_on, done_on)
                on trial.measure_thing to niangjia_worker;
            grant select on trial.thing, trial.keeper, trial.moved, trial.measure_keeper, trial.measure_kept to niangjia_worker""";

    private static final String DECLARED = """
            sources:
              - {view: trial.measure_thing, kept: everywhere}
              - {view: trial.measure_kept, kept: trial.measure_keeper}
            measures:
              - {id: things, name: {zh: 东西, en: things}, source: trial.measure_thing, value: count}
              - {id: taken, name: {zh: 有人办, en: taken}, source: trial.measure_thing, where: taken, value: count}
              - {id: late, name: {zh: 超时, en: late}, source: trial.measure_thing, where: due_on < today, value: count}
              - {id: kept, name: {zh: 登记的, en: kept}, source: trial.measure_kept, value: count}
            """;

    static final MeasureId THINGS = new MeasureId("things");
    static final MeasureId TAKEN = new MeasureId("taken");
    static final MeasureId LATE = new MeasureId("late");
    static final MeasureId KEPT = new MeasureId("kept");

    final TestClock clock = new TestClock();
    final ViewColumns columns;
    final SourceScan scan;
    final MarkStore marks;
    final FigureStore figures;
    final Folding folding;
    final Fold fold;
    /** What happened; and what stands when a month ends. */
    static final MonthTable DONE = MonthTable.ofActs("done", "well", "badly");

    static final MonthTable STANDING = new MonthTable("standing", List.of("late"), List.of(LATE));

    final CountedStore counted;
    final SealedTallies tallies;
    final ReleaseStore releases;
    final Releasing releasing;
    private final TallyStore tallyStore;
    private final Ids ids;
    private final ProofStore proofs;
    private final Catalogue catalogue;
    private final Recount recount;

    private final String world = TestServer.running().newWorld();
    private final HikariDataSource appPool = pool("niangjia_app", 8);
    private final HikariDataSource workerPool = pool("niangjia_worker", 6);
    private final DSLContext app = sql(appPool);
    private final DSLContext worker = sql(workerPool);
    private final ViewerTransactions appTransactions = transactions(appPool, app);
    final ViewerTransactions workerTransactions = transactions(workerPool, worker);
    private final ViewerTransactions snapshots =
            new ViewerTransactions(ViewerTransactions.snapshot(new JdbcTransactionManager(workerPool)), worker);
    private final TrialTree tree;
    private final Marks recorded;
    private final Regrouping regrouping;

    Trial() throws SQLException {
        try (var owner = DriverManager.getConnection(url(), "niangjia_owner", "test");
                var sql = owner.createStatement()) {
            sql.execute(SCHEMA);
        }
        try (var owner = DriverManager.getConnection(url(), "niangjia_owner", "test")) {
            tree = TrialTree.of(owner, worker);
        }
        columns = new ViewColumns(worker);
        scan = new SourceScan(worker);
        marks = new MarkStore(app, worker, appPool);
        figures = new FigureStore(worker);
        catalogue = catalogue(DECLARED);
        recorded = new RecordedMarks(marks, new FoldingBell(), catalogue);
        regrouping = new Regrouping(marks, new FoldingBell());
        fold = new Fold(catalogue, marks, scan, figures, tree);
        ids = new Ids(new SecureRandom(), clock);
        proofs = new ProofStore(worker, ids);
        recount = new Recount(catalogue, marks, scan, figures, proofs, tree, 2);
        counted = new CountedStore(app, worker);
        tallyStore = new TallyStore(app, worker);
        tallies = new SealedTallies(tallyStore, TestVaults.vault(), ids, clock);
        releases = new ReleaseStore(app, worker);
        releasing = new Releasing(
                List.of(List.of(DONE, STANDING)),
                tallies,
                tallyStore,
                figures,
                releases,
                tree,
                workerTransactions,
                clock);
        folding = node();
    }

    /** Another node on the same database. */
    Folding node() {
        return node(recount);
    }

    /** Another node, on which something happens whenever it counts everything anew. */
    Folding node(Runnable whileCounting) {
        var told = new Ancestry() {
            @Override
            public Map<OrganizationId, List<OrganizationId>> upwards(Collection<OrganizationId> organizations) {
                whileCounting.run();
                return tree.upwards(organizations);
            }

            @Override
            public long version() {
                return tree.version();
            }
        };
        return node(new Recount(catalogue, marks, scan, figures, proofs, told, 2));
    }

    private Folding node(Recount recount) {
        return new Folding(
                workerTransactions,
                snapshots,
                catalogue,
                fold,
                recount,
                figures,
                marks,
                proofs,
                counted,
                releasing,
                clock);
    }

    Catalogue catalogue(String declared) {
        var yaml = new ByteArrayInputStream(declared.getBytes(StandardCharsets.UTF_8));
        return new Catalogue(new MeasureFile("trial", columns).read(YamlLines.of(yaml)));
    }

    LocalDate today() {
        return WorkingCalendar.day(clock.instant());
    }

    /** As the application, in one transaction. */
    void write(Runnable work) {
        appTransactions.as(new Viewer.Visitor(), work);
    }

    /** A new thing, marked; in the running transaction. */
    void add(OrganizationId at, Map<String, ? extends @Nullable Object> attributes) {
        var insert = app.insertInto(table(name("trial", "thing")))
                .set(field(name("organization_id"), UUID.class), at.value());
        for (var attribute : attributes.entrySet()) {
            insert = insert.set(field(name(attribute.getKey()), Object.class), attribute.getValue());
        }
        insert.execute();
        recorded.mark("trial", at);
    }

    void takeAll(OrganizationId at) {
        app.update(table(name("trial", "thing")))
                .set(field(name("taken"), Boolean.class), true)
                .where(field(name("organization_id"), UUID.class).eq(at.value()))
                .execute();
        recorded.mark("trial", at);
    }

    void keep(OrganizationId at, LocalDate since) {
        app.insertInto(
                        table(name("trial", "keeper")),
                        field(name("organization_id"), UUID.class),
                        field(name("since"), LocalDate.class))
                .values(at.value(), since)
                .execute();
        recorded.mark("trial", at);
    }

    void mark(OrganizationId at) {
        recorded.mark("trial", at);
    }

    /** In one transaction: from now on it stands below that one. */
    void move(OrganizationId moved, OrganizationId to) {
        write(() -> {
            regrouping.hold();
            var leaving = tree.upwards(moved).subList(1, tree.upwards(moved).size());
            tree.move(moved, to);
            app.insertInto(table(name("trial", "moved"))).defaultValues().execute();
            regrouping.move(moved, leaving, tree.upwards(to));
        });
    }

    boolean holds(Recount.Found found) {
        return workerTransactions.as(Folding.JOB, () -> recount.holds(found));
    }

    List<? extends Record> things() {
        return app.select().from(table(name("trial", "thing"))).fetch();
    }

    /** With everything below; as the board reads it. */
    Amount total(OrganizationId at, MeasureId measure) {
        return new FigureBoard(app)
                .list(List.of(at), List.of(measure), FigureKey.NOW).stream()
                        .map(FigureBoard.Shown::total)
                        .findFirst()
                        .orElse(Amount.NONE);
    }

    /** Everything, without folding first. */
    Recount.Found recounted() {
        return snapshots.as(Folding.JOB, () -> recount.compare(today()));
    }

    /** Every figure that stands there, own and total, none left out. */
    Map<FigureKey, List<Amount>> all() {
        var all = new HashMap<FigureKey, List<Amount>>();
        worker.selectFrom(table(name("measure", "figure"))).forEach(row -> {
            var key = FigureKey.now(
                    new OrganizationId(row.get("organization_id", UUID.class)),
                    new MeasureId(row.get("measure", String.class)));
            var amounts = List.of(amount(row, "own_"), amount(row, ""));
            if (!amounts.equals(List.of(Amount.NONE, Amount.NONE))) {
                all.put(key, amounts);
            }
        });
        return all;
    }

    private static Amount amount(Record row, String prefix) {
        return new Amount(
                row.get(prefix + "certain", Long.class),
                row.get(prefix + "possible", Long.class),
                row.get(prefix + "kept", Long.class));
    }

    /** In a proof, when it has seen everything; the work is another thread's. */
    void whileOneProves(Runnable work) {
        snapshots.as(Folding.JOB, () -> {
            recount.compare(today());
            CompletableFuture.runAsync(work).join();
        });
    }

    /** As superuser: a figure that is wrong for whatever reason. */
    void spoil(OrganizationId at, MeasureId measure, String column) throws SQLException {
        run("update measure.figure set " + column + " = " + column + " + 1 where organization_id = '" + at
                + "' and measure = '" + measure + "'");
    }

    void run(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", "test");
                var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    long ask(String question) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "postgres", "test");
                var sql = connection.createStatement();
                var rows = sql.executeQuery(question)) {
            rows.next();
            return rows.getLong(1);
        }
    }

    /** A village or another place without anything below it, by chance. */
    OrganizationId place(Random chance) {
        return tree.place(chance);
    }

    List<OrganizationId> upwards(OrganizationId organization) {
        return tree.upwards(organization);
    }

    private String url() {
        return TestServer.running().url(world);
    }

    private HikariDataSource pool(String user, int size) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url());
        pool.setUsername(user);
        pool.setPassword("test");
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        return new HikariDataSource(pool);
    }

    private static DSLContext sql(HikariDataSource pool) {
        return DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
    }

    private static ViewerTransactions transactions(HikariDataSource pool, DSLContext sql) {
        return new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(pool)), sql);
    }

    @Override
    public void close() {
        appPool.close();
        workerPool.close();
    }
}
