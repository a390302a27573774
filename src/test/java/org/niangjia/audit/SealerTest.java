package org.niangjia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.store.SealStore;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestServer;
import org.niangjia.vault.TestVaults;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What the seconds say: a trouble once, and once that it is over. */
class SealerTest {
    private static final Logger LOG = (Logger) LoggerFactory.getLogger(Sealer.class);

    private final String url = TestServer.running().url(TestServer.running().newWorld());
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    @TempDir
    private Path root;

    @BeforeEach
    void listen() throws SQLException {
        said.start();
        LOG.addAppender(said);
        act();
    }

    @AfterEach
    void stopListening() {
        LOG.detachAppender(said);
    }

    @Test
    void eachSecondTheHeadStandsBesideTheKeysAndNothingIsSaid() throws IOException, SQLException {
        var sealer = sealer(root);
        sealer.eachSecond();
        assertThat(number()).isEqualTo(1);
        act();
        sealer.eachSecond();
        sealer.eachSecond();
        assertThat(number()).isEqualTo(2);
        assertThat(said()).isEmpty();
    }

    @Test
    void aHeadThatDoesNotFitIsSaidOnceAndLeftAlone() throws IOException {
        var sealer = sealer(root);
        sealer.eachSecond();
        var right = HeadFile.in(root).read().orElseThrow();
        HeadFile.in(root).write(new AuditHead(7, "00"));
        threeSeconds(sealer);
        assertThat(said()).containsExactly(Level.ERROR);
        assertThat(number()).isEqualTo(7);
        HeadFile.in(root).write(right);
        threeSeconds(sealer);
        assertThat(said()).containsExactly(Level.ERROR, Level.WARN);
    }

    @Test
    void aHeadThatCannotBeWrittenIsSaidOnceAndWrittenLater() throws IOException {
        var folder = Files.writeString(root.resolve("keys"), "no folder");
        var sealer = sealer(folder);
        threeSeconds(sealer);
        assertThat(said()).containsExactly(Level.ERROR);
        Files.delete(folder);
        threeSeconds(sealer);
        assertThat(said()).containsExactly(Level.ERROR, Level.WARN);
        assertThat(HeadFile.in(folder).read()).isPresent();
    }

    private static void threeSeconds(Sealer sealer) {
        sealer.eachSecond();
        sealer.eachSecond();
        sealer.eachSecond();
    }

    private List<Level> said() {
        return said.list.stream().map(ILoggingEvent::getLevel).toList();
    }

    private long number() throws IOException {
        return HeadFile.in(root).read().orElseThrow().number();
    }

    private Sealer sealer(Path keys) {
        var source = new DriverManagerDataSource(url, "niangjia_worker", "test");
        DSLContext sql = DSL.using(new TransactionAwareDataSourceProxy(source), SQLDialect.POSTGRES);
        var transactions = new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(source)), sql);
        return new Sealer(transactions, new SealStore(sql), TestVaults.vault(), () -> TestVaults.NOON, keys.toString());
    }

    private void act() throws SQLException {
        try (var app = DriverManager.getConnection(url, "niangjia_app", "test");
                var statement = app.createStatement()) {
            statement.execute(SealingTest.ADD);
        }
    }
}
