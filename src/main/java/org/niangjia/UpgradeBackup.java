package org.niangjia;

import java.io.IOException;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import org.niangjia.audit.HeadFile;
import org.niangjia.backup.Backup;
import org.niangjia.backup.BackupAnswer;
import org.niangjia.installation.BeforeUpgrade;
import org.niangjia.installation.Database;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

/** A newer program backs up, then migrates; without the backup it changes nothing. */
final class UpgradeBackup implements BeforeUpgrade {
    private final Settings settings;
    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    UpgradeBackup(Settings settings, Console console, Clock clock, SecureRandom chance) {
        this.settings = settings;
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    @Override
    public Optional<Sentence> prepare(Database database, String fromVersion, String toVersion) {
        return switch (new KeyFolder(settings.keys(), settings.data(), chance, clock).open()) {
            case KeyFolderAnswer.Refused refused -> refuse(console.text(Sentence.of(refused)));
            case KeyFolderAnswer.Opened opened -> {
                try (var keys = opened.keys()) {
                    var backup = new Backup(new Vault(keys, chance, clock), keys, Niangjia.version()).withoutSample();
                    var now = clock.instant();
                    var answer = backup.write(
                            database,
                            settings.mode(),
                            BackupPlace.of(settings, now, "-before-" + toVersion),
                            HeadFile.in(settings.keys()),
                            now,
                            console.bar("launch.backup.progress", clock));
                    yield switch (answer) {
                        case BackupAnswer.NotAsWritten(var what) -> refuse(what);
                        case BackupAnswer.Written written -> {
                            BackupVerb.say(console, written);
                            yield Optional.empty();
                        }
                    };
                } catch (IOException | SQLException e) {
                    yield refuse(e.getClass().getSimpleName());
                }
            }
        };
    }

    private static Optional<Sentence> refuse(Object why) {
        return Optional.of(BeforeUpgrade.withoutBackup(why));
    }
}
