package org.niangjia.shared.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.niangjia.shared.store.DatabaseProperties.Login;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.transaction.support.TransactionTemplate;

/** Two ways into the database: as the application, and as the worker that may not read what a woman wrote. */
@Configuration
@EnableTransactionManagement
@EnableConfigurationProperties(DatabaseProperties.class)
class Databases {
    // A connection and its statement together: with a frozen server, too, the light page with the numbers is there in
    // five seconds (safety.md 7). The statement's part stands in the login's address.
    private static final int PATIENCE_MILLIS = 2_000;
    private static final int VALIDATION_MILLIS = 1_000;

    private static final int CONNECTIONS = 16;
    /** The others are for whoever needs a second one: a refusal is written down although the act is taken back. */
    private static final int TURNS = 12;
    /** A browser waits longer. */
    private static final Duration IN_LINE = Duration.ofSeconds(20);

    /** The worker's jobs, the scheduler's own looks, the folder and a proof at once: none waits for another's connection. */
    private static final int WORKERS = 9;

    @Bean
    @Primary
    CrowdedSource appSource(@Qualifier("appPool") HikariDataSource pool) {
        return new CrowdedSource(pool, TURNS, IN_LINE);
    }

    /** Without the line: readiness asks it, and must not wait with the crowd (application.yaml). */
    @Bean
    @Qualifier("appPool")
    HikariDataSource appPool(DatabaseProperties database) {
        return source(database.app(), "app", CONNECTIONS);
    }

    @Bean
    @Qualifier("worker")
    HikariDataSource workerSource(DatabaseProperties database) {
        return source(database.worker(), "worker", WORKERS);
    }

    @Bean
    @Primary
    PlatformTransactionManager appTransactions(@Qualifier("appSource") DataSource app) {
        return new JdbcTransactionManager(app);
    }

    @Bean
    @Qualifier("worker")
    PlatformTransactionManager workerTransactions(@Qualifier("worker") DataSource worker) {
        return new JdbcTransactionManager(worker);
    }

    @Bean
    @Primary
    DSLContext appSql(@Qualifier("appSource") DataSource app, List<ViewerGuard> guards) {
        return sql(app, guards);
    }

    @Bean
    @Qualifier("worker")
    DSLContext workerSql(@Qualifier("worker") DataSource worker, List<ViewerGuard> guards) {
        return sql(worker, guards);
    }

    @Bean
    @Primary
    ViewerTransactions viewerTransactions(PlatformTransactionManager transactions, DSLContext sql) {
        return new ViewerTransactions(new TransactionTemplate(transactions), sql);
    }

    @Bean
    @Qualifier("worker")
    ViewerTransactions workerViewerTransactions(
            @Qualifier("worker") PlatformTransactionManager transactions, @Qualifier("worker") DSLContext sql) {
        return new ViewerTransactions(new TransactionTemplate(transactions), sql);
    }

    /** As the worker, of one moment and without writing: what it reads fits together, and nobody waits for it. */
    @Bean
    @Qualifier("snapshot")
    ViewerTransactions snapshotViewerTransactions(
            @Qualifier("worker") PlatformTransactionManager transactions, @Qualifier("worker") DSLContext sql) {
        return new ViewerTransactions(ViewerTransactions.snapshot(transactions), sql);
    }

    private static DSLContext sql(DataSource source, List<ViewerGuard> guards) {
        var configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(source)));
        configuration.set(new Settings().withExecuteLogging(false));
        configuration.set(guards.toArray(ViewerGuard[]::new));
        return DSL.using(configuration);
    }

    private static HikariDataSource source(Login login, String name, int size) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(login.url());
        pool.setUsername(login.user());
        pool.setPassword(login.password());
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(2);
        pool.setConnectionTimeout(PATIENCE_MILLIS);
        pool.setValidationTimeout(VALIDATION_MILLIS);
        return new HikariDataSource(pool);
    }
}
