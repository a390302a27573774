package org.niangjia;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import org.niangjia.backup.Restore;
import org.niangjia.backup.RestoreAnswer;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Keys;
import org.niangjia.vault.Vault;

/** {@code restore FILE [--ledger FILE]}: into an empty data folder or database. */
final class RestoreVerb {
    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    RestoreVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run(List<String> options) {
        var ledger = options.size() == 3 && options.get(1).equals("--ledger");
        if (options.size() != 1 && !ledger) {
            return console.refuse("launch.restore.usage");
        }
        return switch (Settings.read(System.getenv(), Mode.REAL)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings>(Settings settings) ->
                switch (new KeyFolder(settings.keys(), settings.data(), chance, clock).open()) {
                    case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
                    case KeyFolderAnswer.Opened keys ->
                        restore(
                                Path.of(options.getFirst()),
                                keys.keys(),
                                ledger
                                        ? List.of(
                                                DeletionLedger.in(settings.keys()),
                                                new DeletionLedger(Path.of(options.get(2))))
                                        : List.of(DeletionLedger.in(settings.keys())));
                };
        };
    }

    private int restore(Path file, Keys keys, List<DeletionLedger> ledgers) {
        var deleted = new LinkedHashSet<DeletionLedger.Entry>();
        try {
            for (var ledger : ledgers) {
                deleted.addAll(ledger.read());
            }
            // The keys that open the backup stay with it: what it was deleted from is noted where they are.
            ledgers.getFirst().addMissing(deleted);
        } catch (IOException e) {
            return console.refuse("launch.restore.ledger");
        }
        var installation = new Installation(chance, new WayOut(), Durability.FULL);
        try {
            var answer = new Restore(new Vault(keys, chance, clock), keys, console.bar("launch.backup.progress", clock))
                    .run(
                            file,
                            mode -> Settings.read(System.getenv(), mode).then(installation::openEmpty),
                            deleted,
                            clock.instant());
            return say(answer);
        } catch (SQLException e) {
            return console.refuse("launch.restore.not-loaded", String.valueOf(e.getSQLState()));
        }
    }

    private int say(RestoreAnswer answer) {
        return switch (answer) {
            case RestoreAnswer.NotHere(var sentences) -> console.refuse(sentences);
            case RestoreAnswer.Refused(var reason, var detail) -> console.refuse(key(reason), detail);
            case RestoreAnswer.Restored restored -> {
                console.say("launch.restore.rows", restored.madeAt(), restored.rows() + "", restored.tables() + "");
                console.say("launch.restore.schema", restored.fromSchema(), restored.toSchema());
                console.say("launch.restore.deleted", restored.deletions() + "", restored.shredded() + "");
                console.say("launch.restore.opened", restored.opened() + "");
                AuditVerb.say(console, restored.before());
                console.say("launch.restore.done");
                yield 0;
            }
        };
    }

    private static String key(RestoreAnswer.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> "launch.restore.unreadable";
            case DAMAGED -> "launch.restore.damaged";
            case NOT_LOADED -> "launch.restore.not-loaded";
            case DIFFERENT -> "launch.restore.different";
            case AUDIT -> "launch.restore.audit";
            case UNOPENED -> "launch.restore.unopened";
        };
    }
}
