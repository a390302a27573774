package org.niangjia;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.niangjia.audit.HeadFile;
import org.niangjia.backup.Backup;
import org.niangjia.backup.BackupAnswer;
import org.niangjia.consultation.OpenedSample;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.RealPath;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

/** {@code backup [FILE]}: beside the running program, or alone. */
final class BackupVerb {
    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    BackupVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run(List<String> options) {
        return run(options, System.getenv());
    }

    int run(List<String> options, Map<String, String> environment) {
        if (options.size() > 1) {
            return console.refuse("launch.backup.usage");
        }
        return switch (Settings.readExisting(environment)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings>(Settings settings) -> {
                // Behind links, as the two folders are: a link must not lead a backup into them.
                var file = RealPath.of(
                        options.isEmpty()
                                ? BackupPlace.of(settings, clock.instant(), "")
                                : Path.of(options.getFirst()));
                yield file.startsWith(settings.data()) || file.startsWith(settings.keys())
                        ? console.refuse("launch.backup.place", file)
                        : reach(settings, file);
            }
        };
    }

    private int reach(Settings settings, Path file) {
        return switch (new KeyFolder(settings.keys(), settings.data(), chance, clock).open()) {
            case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
            case KeyFolderAnswer.Opened keys ->
                switch (new Installation(chance, new WayOut(), Durability.FULL).reach(settings)) {
                    case Attempt.Refused<OpenInstallation> refused -> console.refuse(refused.sentences());
                    case Attempt.Done<OpenInstallation>(OpenInstallation open) -> {
                        try (open) {
                            yield write(open, keys, file);
                        }
                    }
                };
        };
    }

    private int write(OpenInstallation open, KeyFolderAnswer.Opened keys, Path file) {
        var backup = new Backup(new Vault(keys.keys(), chance, clock), keys.keys(), Niangjia.version());
        try {
            var answer = backup.write(
                    open.database(),
                    open.settings().mode(),
                    file,
                    HeadFile.in(open.settings().keys()),
                    clock.instant(),
                    console.bar("launch.backup.progress", clock));
            return switch (answer) {
                case BackupAnswer.NotAsWritten(var what) -> console.refuse("launch.backup.different", file, what);
                case BackupAnswer.Written written -> say(console, written);
            };
        } catch (FileAlreadyExistsException e) {
            return console.refuse("launch.backup.exists", file);
        } catch (IOException | SQLException e) {
            return console.refuse("launch.backup.failed", file, e.getClass().getSimpleName());
        }
    }

    /** Not fine is a status of its own: the file is there, and something in the house is not as it should be. */
    static int say(Console console, BackupAnswer.Written written) {
        console.say(
                "launch.backup.written",
                written.file(),
                Long.toString(written.rows()),
                Long.toString((written.bytes() >> 20) + 1));
        console.say("launch.backup.read-back", Integer.toString(written.tables()));
        AuditVerb.say(console, written.audit());
        if (!written.audit().isFine()) {
            console.say("launch.backup.record");
        }
        written.sample().ifPresent(sample -> say(console, sample, "launch.backup.unopened"));
        return written.isFine() ? 0 : AuditVerb.NOT_FINE;
    }

    static void say(Console console, OpenedSample sample, String damagedKey) {
        if (sample.isFine()) {
            console.say("launch.restore.opened", Integer.toString(sample.opened()));
        } else {
            console.say(damagedKey, Integer.toString(sample.damaged().size()), sample.names());
        }
    }
}
