package org.niangjia.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.audit.AuditReport.Fault;
import org.niangjia.audit.AuditReport.Head;
import org.niangjia.audit.AuditReport.Kind;
import org.niangjia.audit.store.SealStore;
import org.niangjia.support.TestServer;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.TestVaults;
import org.niangjia.vault.Vault;

/** On a real server, against somebody who may do anything in the database and has no key. */
class SealingTest {
    static final String ADD = """
            insert into audit.event (at, actor_kind, actor, organization_id, action, object_kind, object_id, outcome, reason)
            values ('2026-03-08 12:00:00.123456+08', 'officer', '00000000-0000-4000-8000-000000000001',
                    '00000000-0000-4000-8000-000000000002', 'request.read', 'request',
                    '00000000-0000-4000-8000-000000000003', 'done', 'a.reason')""";

    private final Vault vault = TestVaults.vault();
    private String database = "";
    private Connection app;
    private Connection mighty;

    @TempDir
    private Path keyFolder;

    SealingTest() throws SQLException {
        database = TestServer.running().newWorld();
        app = connect("niangjia_app");
        mighty = connect("postgres");
    }

    @BeforeEach
    void threeSealsOfTwoEventsEach() throws SQLException {
        for (var batch = 0; batch < 3; batch++) {
            execute(app, ADD);
            execute(app, ADD);
            assertThat(seal()).isPresent();
        }
    }

    @AfterEach
    void close() throws SQLException {
        app.close();
        mighty.close();
    }

    @Test
    void untouchedRecordIsFine() throws SQLException {
        execute(app, ADD);
        var report = verify();
        assertThat(report.isFine()).isTrue();
        assertThat(report).isEqualTo(new AuditReport(7, 3, 1, List.of(), Head.EQUAL, 3));
    }

    @Test
    void idleSecondsMakeNoSeal() throws SQLException {
        assertThat(seal()).isEmpty();
        execute(app, ADD);
        assertThat(seal()).isPresent();
        assertThat(seal()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "id = 1000",
                "transaction = '1'::xid8",
                "at = at + interval '1 microsecond'",
                "actor_kind = 'job'",
                "actor = null",
                "organization_id = gen_random_uuid()",
                "action = 'request.claimed'",
                "object_kind = 'account'",
                "object_id = null",
                "outcome = 'refused'",
                "reason = ''",
                "outcome = outcome || reason, reason = ''"
            })
    void everyColumnIsUnderTheSeal(String change) throws SQLException {
        execute(mighty, "alter table audit.event alter id drop identity");
        execute(mighty, "update audit.event set " + change + " where id = 3");
        assertThat(verify().faults()).isNotEmpty().allMatch(fault -> fault.seal() <= 3);
        assertThat(verify().isFine()).isFalse();
    }

    @Test
    void whatWasDoneIsNamedWithItsSeal() throws SQLException {
        execute(mighty, "update audit.event set reason = 'other' where id = 1");
        execute(mighty, "delete from audit.event where id = 4");
        execute(
                mighty,
                "insert into audit.event overriding system value select 100, transaction, at, actor_kind, actor,"
                        + " organization_id, action, object_kind, object_id, outcome, reason from audit.event where id = 5");
        assertThat(verify().faults())
                .containsExactly(new Fault(Kind.CHANGED, 1), new Fault(Kind.MISSING, 2), new Fault(Kind.ADDED, 3));
    }

    @Test
    void anotherOrderIsFound() throws SQLException {
        execute(mighty, "update audit.event set reason = 'first' where id = 3");
        execute(mighty, "delete from audit.seal where number > 1");
        assertThat(seal()).isPresent();
        execute(mighty, "alter table audit.event alter id drop identity");
        execute(mighty, "update audit.event set id = 1000 where id = 3");
        execute(mighty, "update audit.event set id = 3 where id = 4");
        execute(mighty, "update audit.event set id = 4 where id = 1000");
        assertThat(verify().faults()).containsExactly(new Fault(Kind.CHANGED, 2));
    }

    @Test
    void sealsCannotBeTakenOutOrRewritten() throws SQLException {
        execute(mighty, "delete from audit.seal where number = 2");
        assertThat(verify().faults()).contains(new Fault(Kind.CHAIN, 3));
    }

    @Test
    void aChainRewrittenWithoutTheKeyIsFound() throws SQLException {
        execute(mighty, "update audit.event set actor = null where id = 1");
        execute(mighty, "delete from audit.seal");
        var forger =
                new Vault(TestVaults.keys(CipherSuite.SM4_GCM), new java.security.SecureRandom(), Clock.systemUTC());
        mighty.setAutoCommit(false);
        assertThat(new Sealing(SealStore.on(mighty), forger).next(TestVaults.NOON))
                .isPresent();
        mighty.commit();
        mighty.setAutoCommit(true);
        var report = verify();
        assertThat(report.faults()).containsExactly(new Fault(Kind.KEY, 1));
        assertThat(report.head()).isEqualTo(Head.FILE_AHEAD);
    }

    @Test
    void sealsCutOffAreSeenByTheFileBesideTheKeys() throws SQLException {
        execute(mighty, "delete from audit.seal where number = 3");
        execute(mighty, "delete from audit.event where id > 4");
        var report = verify();
        assertThat(report.faults()).isEmpty();
        assertThat(report.head()).isEqualTo(Head.FILE_AHEAD);
        assertThat(report.isFine()).isFalse();
    }

    @Test
    void lateTransactionWithAnOlderNumberIsNotSkipped() throws SQLException {
        try (var late = connect("niangjia_app")) {
            late.setAutoCommit(false);
            execute(late, ADD);
            execute(app, ADD);
            assertThat(seal()).isEmpty();
            late.commit();
            assertThat(seal()).isPresent();
        }
        assertThat(verify()).isEqualTo(new AuditReport(8, 4, 0, List.of(), Head.EQUAL, 4));
    }

    @Test
    void ofTwoSealersAtOnceOneSeals() throws SQLException {
        execute(app, ADD);
        try (var one = connect("niangjia_worker");
                var other = connect("niangjia_worker")) {
            one.setAutoCommit(false);
            other.setAutoCommit(false);
            assertThat(sealing(one).next(TestVaults.NOON)).isPresent();
            assertThat(sealing(other).next(TestVaults.NOON)).isEmpty();
            other.rollback();
            one.commit();
            assertThat(sealing(other).next(TestVaults.NOON)).isEmpty();
        }
        assertThat(verify().faults()).isEmpty();
    }

    /** A restore carries transaction numbers to a server that counts its own from the beginning. */
    @Test
    void afterARestoreOnlyThisServersTransactionsCount() throws SQLException {
        execute(app, ADD);
        execute(mighty, "delete from audit.seal");
        execute(mighty, "update audit.event set transaction = (transaction::text::bigint + 1000000)::text::xid8");
        inWorker(sealing -> sealing.restored(TestVaults.NOON));
        execute(app, ADD);
        assertThat(seal()).isPresent();
        execute(app, ADD);
        execute(app, ADD);
        assertThat(seal()).isPresent();
        assertThat(verify()).isEqualTo(new AuditReport(10, 3, 0, List.of(), Head.EQUAL, 3));
        execute(
                mighty,
                "insert into audit.event overriding system value select 0, transaction, at, actor_kind, actor,"
                        + " organization_id, action, object_kind, object_id, outcome, reason from audit.event where id = 10");
        assertThat(verify().faults()).isNotEmpty();
    }

    private Optional<AuditHead> seal() throws SQLException {
        var head = inWorker(sealing -> sealing.next(TestVaults.NOON).orElse(AuditHead.NONE));
        return head.equals(AuditHead.NONE) ? Optional.empty() : Optional.of(head);
    }

    private AuditHead inWorker(Function<Sealing, AuditHead> work) throws SQLException {
        try (var worker = connect("niangjia_worker")) {
            worker.setAutoCommit(false);
            var head = work.apply(sealing(worker));
            worker.commit();
            if (!head.equals(AuditHead.NONE)) {
                HeadFile.in(keyFolder).write(head);
            }
            return head;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Sealing sealing(Connection worker) {
        return new Sealing(SealStore.on(worker), vault);
    }

    private AuditReport verify() throws SQLException {
        try (var reader = connect("postgres")) {
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setAutoCommit(false);
            return new AuditVerification(reader, vault)
                    .verify(HeadFile.in(keyFolder).read());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Connection connect(String role) throws SQLException {
        return DriverManager.getConnection(TestServer.running().url(database), role, "test");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }
}
