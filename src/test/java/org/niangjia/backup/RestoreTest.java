package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditReport;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.HeadFile;
import org.niangjia.audit.RestoredAudit;
import org.niangjia.backup.RestoreAnswer.NotHere;
import org.niangjia.backup.RestoreAnswer.Reason;
import org.niangjia.backup.RestoreAnswer.Refused;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.DeletionLedger.Aside;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionReason;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.store.AskedBefore;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.BeforeUpgrade;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Sentence;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Progress;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Keys;
import org.niangjia.vault.Vault;

/** One house with two requests, backed up; afterwards one of them is deleted. */
class RestoreTest {
    private static final Instant NOW = Instant.parse("2026-03-08T04:00:00Z");
    private static final AccountId KNOWS_HER = new AccountId(new UUID(7, 7));
    private static final String CANARY = "黄莺在唱歌canary";

    @TempDir
    private static Path root;

    private static Ground ground = new Ground(Path.of(""));
    private static Keys keys;
    private static Vault vault;
    private static OpenInstallation house;
    private static Path file;
    private static RequestId kept;
    private static RequestId deletedLater;

    @BeforeAll
    static void build() throws IOException, SQLException {
        ground = new Ground(root.toRealPath());
        house = ground.open("house", Ground.STEPS);
        var folder =
                new KeyFolder(ground.keys(), house.settings().data(), new SecureRandom(), InstantSource.fixed(NOW));
        keys = ((KeyFolderAnswer.Opened) folder.create(CipherSuite.AES_256_GCM)).keys();
        vault = new Vault(keys, new SecureRandom(), InstantSource.fixed(NOW));
        try (var owner = house.database().connect(DatabaseRole.OWNER);
                var app = house.database().connect(DatabaseRole.APP);
                var worker = house.database().connect(DatabaseRole.WORKER)) {
            // Tabs, line ends and backslashes, and an index that no migration makes.
            execute(
                    owner,
                    "insert into region.division select '15' || i, '15', 2, 'CITY', E'a\\tb\\n\\\\' || i, md5(i::text) || md5((-i)::text)"
                            + " from generate_series(10, 3000) i");
            execute(owner, "alter table region.division add constraint division_pkey primary key (code)");
            execute(owner, "create index division_parent on region.division (parent, code)");
            execute(
                    owner,
                    "insert into identity.session values (repeat('a', 36), repeat('b', 36), 1, 1, 1, 1, 'somebody')");
            kept = AskedBefore.ask(app, vault, UUID.fromString("00000000-0000-4000-8000-00000000000a"), CANARY, NOW);
            deletedLater =
                    AskedBefore.ask(app, vault, UUID.fromString("00000000-0000-4000-8000-00000000000b"), CANARY, NOW);
            act(app);
            act(app);
            RestoredAudit.seal(worker, vault, HeadFile.in(ground.keys()), NOW);
            act(app);
        }
        file = root.resolve("house.backup");
        var seen = new long[2];
        var written = (BackupAnswer.Written) backUp(house, file, (done, all) -> {
            seen[0] = done;
            seen[1] = all;
        });
        assertThat(written.isFine()).isTrue();
        assertThat(written.sample().orElseThrow().opened()).isEqualTo(2);
        assertThat(written.audit().seals()).isEqualTo(1);
        assertThat(seen[0]).isEqualTo(seen[1]).isGreaterThan(2991);
        var ledger = DeletionLedger.in(ground.keys());
        ledger.add(List.of(new Entry(deletedLater, LocalDate.of(2026, 3, 9), DeletionReason.RETENTION)));
        ledger.addMissingAsides(List.of(
                new Aside(kept, KNOWS_HER, LocalDate.of(2026, 3, 9)),
                new Aside(new RequestId(new UUID(4, 4)), KNOWS_HER, LocalDate.of(2026, 3, 9))));
    }

    @AfterAll
    static void close() {
        house.close();
    }

    @Test
    void whatWasBackedUpIsThereAgainWithoutWhatWasDeletedSince() throws SQLException, IOException {
        var restored = (Restored) restore(file, "again", Ground.STEPS);
        assertThat(restored.shredded()).isEqualTo(1);
        assertThat(restored.sample().opened()).isEqualTo(1);
        assertThat(restored.before().isFine()).isTrue();
        assertThat(restored.before().seals()).isEqualTo(1);
        assertThat(restored.before().unsealed()).isEqualTo(1);
        assertThat(restored.aside()).isEqualTo(1);
        try (var again = ground.open("again", Ground.STEPS);
                var app = again.database().connect(DatabaseRole.APP);
                var owner = again.database().connect(DatabaseRole.OWNER)) {
            assertThat(AskedBefore.isReadable(app, vault, kept)).isTrue();
            assertThat(AskedBefore.isReadable(app, vault, deletedLater)).isFalse();
            assertThat(text(app, "select count(*) || ' ' || max(name) from region.division"))
                    .isEqualTo("2991 a\tb\n\\999");
            assertThat(text(
                            owner,
                            "select count(*) from pg_indexes where schemaname = 'region' and tablename = 'division'"))
                    .isEqualTo("2");
            try (var before = house.database().connect(DatabaseRole.OWNER)) {
                var walls = "select count(*) || '' from pg_class where relforcerowsecurity";
                assertThat(text(owner, walls)).isEqualTo(text(before, walls)).isNotEqualTo("0");
            }
            act(app);
            assertThat(text(app, "select max(id) from audit.event")).isEqualTo("4");
            try (var reader = again.database().connect(DatabaseRole.BACKUP)) {
                assertThat(text(reader, "select request_id || ' ' || account_id from consultation.exclusion"))
                        .isEqualTo(kept + " " + KNOWS_HER);
                assertThat(text(
                                reader,
                                "select request_id || ' ' || deleted_on || ' ' || reason from consultation.deletion"))
                        .isEqualTo(deletedLater + " 2026-03-09 RETENTION");
                assertThat(text(reader, "select count(*) from identity.session"))
                        .isEqualTo("0");
                var report = new AuditVerification(reader, vault)
                        .verify(HeadFile.in(ground.keys()).read());
                assertThat(report.isFine()).isTrue();
                assertThat(report.seals()).isEqualTo(2);
                assertThat(report.unsealed()).isEqualTo(1);
            }
        }
    }

    /** An empty key folder is refused by its sentence, and no new keys are made in it, when keys were used before. */
    @Test
    void aRestoredDatabaseKnowsItsKeys() throws SQLException, IOException {
        assertThat(restore(file, "keyed", Ground.STEPS)).isInstanceOf(Restored.class);
        var elsewhere = new KeyFolder(root.resolve("empty"), root.resolve("data"), new SecureRandom(), () -> NOW);
        var foreign = ((KeyFolderAnswer.Opened) elsewhere.create(CipherSuite.AES_256_GCM)).keys();
        try (var keyed = ground.open("keyed", Ground.STEPS)) {
            assertThat(keyed.isWithoutKeys()).isFalse();
            assertThat(keyed.missing(foreign)).isEqualTo(keys.ids());
            assertThat(keyed.missing(keys)).isEmpty();
        }
    }

    /** What is broken is backed up, said aloud, and comes back only for someone who says that she knows. */
    @Test
    void aBrokenRecordAndAnUnreadableRequestAreToldAndKept() throws SQLException, IOException {
        assertThat(restore(file, "broken", Ground.STEPS)).isInstanceOf(Restored.class);
        var broken = root.resolve("broken.backup");
        try (var open = ground.open("broken", Ground.STEPS);
                var owner = open.database().connect(DatabaseRole.OWNER)) {
            execute(owner, "update audit.event set reason = 'another' where id = 1");
            execute(owner, "alter table consultation.request no force row level security");
            execute(
                    owner,
                    "update consultation.request set header = set_byte(header, 40, get_byte(header, 40) # 1)"
                            + " where state <> 'DELETED'");
            var written = (BackupAnswer.Written) backUp(open, broken, Progress.NONE);
            assertThat(written.isFine()).isFalse();
            assertThat(written.audit().faults())
                    .extracting(AuditReport.Fault::kind)
                    .containsExactly(AuditReport.Kind.CHANGED);
            assertThat(written.sample().orElseThrow().damaged()).containsExactly(kept);
            assertThat(broken).exists();
        }
        assertThat(restore(broken, "refused", Ground.STEPS)).isInstanceOf(RestoreAnswer.RecordBroken.class);
        var restored = (Restored) restore(broken, "unread", Ground.STEPS, true);
        assertThat(restored.before().isFine()).isFalse();
        assertThat(restored.sample().damaged()).containsExactly(kept);
    }

    @Test
    void aBrokenRecordComesBackIfSheSaysSo() throws SQLException, IOException {
        assertThat(restore(file, "cracked", Ground.STEPS)).isInstanceOf(Restored.class);
        var cracked = root.resolve("cracked.backup");
        try (var open = ground.open("cracked", Ground.STEPS);
                var owner = open.database().connect(DatabaseRole.OWNER)) {
            execute(owner, "update audit.event set reason = 'another' where id = 1");
            backUp(open, cracked, Progress.NONE);
        }
        var restored = (Restored) restore(cracked, "known", Ground.STEPS, true);
        assertThat(restored.before().isFine()).isFalse();
        ground.open("known", Ground.STEPS).close();
    }

    @Test
    void aFlippedByteAndABrokenEndAreFound() throws IOException, SQLException {
        var bytes = Files.readAllBytes(file);
        for (var at : List.of(3, 60, bytes.length / 2, bytes.length - 1)) {
            var flipped = bytes.clone();
            flipped[at] ^= 1;
            assertDamaged(flipped, "flipped" + at);
        }
        assertDamaged(Arrays.copyOf(bytes, bytes.length - 1), "short");
        assertDamaged(Arrays.copyOf(bytes, bytes.length + 1), "long");
        assertDamaged(new byte[0], "nothing");
    }

    @Test
    void aPlaceThatIsNotEmptyIsRefused() throws SQLException {
        ground.open("lived-in", Ground.STEPS).close();
        assertThat(keysOf(restore(file, "lived-in", Ground.STEPS))).containsExactly("installation.restore.notEmpty");
        assertThat(keysOf(restore(file, "house", Ground.STEPS))).containsExactly("installation.folder.held");
    }

    @Test
    void anOlderBackupIsBroughtUpAndANewerOneRefused() throws SQLException, IOException {
        var next = ground.nextSteps("alter table region.division add column twice text"
                + " generated always as (name || name) stored; create table region.later (id int primary key);");
        var restored = (Restored) restore(file, "newer", next);
        assertThat(restored.toSchema()).isEqualTo("9001");
        var newer = root.resolve("newer.backup");
        try (var open = ground.open("newer", next)) {
            backUp(open, newer, Progress.NONE);
        }
        assertThat(keysOf(restore(newer, "older", Ground.STEPS))).containsExactly("installation.schema.newer");
        assertThat(restore(newer, "newest", next)).isInstanceOf(Restored.class);
    }

    @Test
    void aRestoreThatBrokeOffIsNotStarted() throws SQLException, IOException {
        var bytes = Files.readAllBytes(file);
        var cut = root.resolve("cut.backup");
        Files.write(cut, Arrays.copyOf(bytes, bytes.length - 10));
        restore(cut, "half", Ground.STEPS);
        assertThat(ground.tryOpen("half", Ground.STEPS, BeforeUpgrade.nothing()))
                .isEqualTo(Attempt.refused("installation.restore.unfinished"));
    }

    private static void assertDamaged(byte[] bytes, String name) throws IOException, SQLException {
        var damaged = root.resolve(name + ".backup");
        Files.write(damaged, bytes);
        assertThat(restore(damaged, name, Ground.STEPS))
                .as(name)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED));
    }

    private static BackupAnswer backUp(OpenInstallation open, Path to, Progress progress)
            throws SQLException, IOException {
        return new Backup(vault, keys, "test")
                .write(open.database(), Mode.REAL, to, HeadFile.in(ground.keys()), NOW, progress);
    }

    private static RestoreAnswer restore(Path from, String name, String steps) throws SQLException {
        return restore(from, name, steps, false);
    }

    private static RestoreAnswer restore(Path from, String name, String steps, boolean withBrokenRecord)
            throws SQLException {
        try {
            Set<Entry> deleted = DeletionLedger.in(ground.keys()).read();
            return new Restore(vault, keys, Progress.NONE)
                    .run(
                            new Restore.Order(
                                    from,
                                    deleted,
                                    DeletionLedger.in(ground.keys()).readAsides(),
                                    DeletionLedger.in(ground.keys()).readSealed(),
                                    withBrokenRecord),
                            mode -> ground.openEmpty(name, mode, steps),
                            NOW);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> keysOf(RestoreAnswer answer) {
        return answer instanceof NotHere(var sentences)
                ? sentences.stream().map(Sentence::key).toList()
                : List.of(answer.toString());
    }

    private static void act(Connection app) throws SQLException {
        execute(
                app,
                "insert into audit.event (at, actor_kind, action, object_kind, outcome)"
                        + " values ('2026-03-08', 'job', 'test.done', 'request', 'done')");
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var sql = connection.createStatement()) {
            sql.execute(statement);
        }
    }

    private static String text(Connection connection, String query) throws SQLException {
        try (var sql = connection.createStatement();
                var row = sql.executeQuery(query)) {
            row.next();
            return row.getString(1);
        }
    }
}
