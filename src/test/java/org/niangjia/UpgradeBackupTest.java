package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.backup.Restore;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.store.AskedBefore;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.shared.Progress;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

class UpgradeBackupTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path root;

    @Test
    void aNewerProgramBacksUpBeforeItMigratesOrChangesNothing() throws IOException, SQLException {
        var ground = new Ground(root.toRealPath());
        ground.open("house", Ground.STEPS).close();
        var settings = ground.settings("house", Mode.REAL);
        var next = ground.nextSteps("create table region.later (id int primary key);");
        var hook = new UpgradeBackup(settings, Console.ofEnvironment(Map.of()), CLOCK, new SecureRandom());
        assertThat(ground.tryOpen("house", next, hook)).isInstanceOf(Attempt.Refused.class);
        ground.open("house", Ground.STEPS).close();

        var keys = new KeyFolder(settings.keys(), settings.data(), new SecureRandom(), CLOCK);
        var opened = (KeyFolderAnswer.Opened) keys.create(CipherSuite.AES_256_GCM);
        var upgraded = ground.tryOpen("house", next, hook);
        assertThat(upgraded).isInstanceOf(Attempt.Done.class);
        if (upgraded instanceof Attempt.Done<OpenInstallation>(var open)) {
            assertThat(open.migrated().steps()).isEqualTo(1);
            open.close();
        }
        List<Path> written;
        try (var backups = Files.list(settings.data().resolveSibling("data-backups"))) {
            written = backups.toList();
        }
        assertThat(written).hasSize(1);
        assertThat(written.getFirst().toString()).endsWith("-before-9001.backup");
        var answer = new Restore(new Vault(opened.keys(), new SecureRandom(), CLOCK), opened.keys(), Progress.NONE)
                .run(
                        new Restore.Order(written.getFirst(), List.of(), List.of(), List.of(), false),
                        mode -> ground.openEmpty("again", mode, Ground.STEPS),
                        CLOCK.instant());
        assertThat(answer).isInstanceOf(Restored.class);
    }

    /** The program's queries ask for what only the coming step makes: the older schema has no such column yet. */
    @Test
    void aSchemaThatTheProgramsOwnQueriesDoNotFitIsBackedUpAndMigrated() throws IOException, SQLException {
        var ground = new Ground(root.toRealPath());
        var settings = ground.settings("house", Mode.REAL);
        var keys = new KeyFolder(settings.keys(), settings.data(), new SecureRandom(), CLOCK);
        var id = UUID.fromString("00000000-0000-4000-8000-00000000000a");
        try (var open = ground.open("house", Ground.STEPS);
                var app = open.database().connect(DatabaseRole.APP);
                var owner = open.database().connect(DatabaseRole.OWNER);
                var older = owner.createStatement()) {
            var opened = (KeyFolderAnswer.Opened) keys.create(CipherSuite.AES_256_GCM);
            AskedBefore.ask(app, new Vault(opened.keys(), new SecureRandom(), CLOCK), id, "有人吗", CLOCK.instant());
            older.execute("alter table consultation.request rename column contact to contact_of_before");
        }
        var next = ground.nextSteps("alter table consultation.request rename column contact_of_before to contact;");
        var hook = new UpgradeBackup(settings, Console.ofEnvironment(Map.of()), CLOCK, new SecureRandom());
        var upgraded = ground.tryOpen("house", next, hook);
        assertThat(upgraded).isInstanceOf(Attempt.Done.class);
        if (upgraded instanceof Attempt.Done<OpenInstallation>(var open)) {
            var opened = (KeyFolderAnswer.Opened) keys.open();
            try (open;
                    var app = open.database().connect(DatabaseRole.APP)) {
                var vault = new Vault(opened.keys(), new SecureRandom(), CLOCK);
                assertThat(AskedBefore.isReadable(app, vault, new RequestId(id)))
                        .isTrue();
            }
        }
        assertThat(settings.data().resolveSibling("data-backups")).isDirectoryContaining("glob:**-before-9001.backup");
    }
}
