package org.niangjia;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.backup.Restore;
import org.niangjia.backup.RestoreAnswer;
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

/** {@code restore FILE [--ledger FILE] [--with-broken-record]}: into an empty data folder or database. */
final class RestoreVerb {
    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    RestoreVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    /** What was typed behind {@code restore}. */
    private record Typed(Path file, Optional<Path> ledger, boolean withBrokenRecord) {
        static Optional<Typed> of(List<String> options) {
            var rest = new ArrayList<>(options);
            var broken = rest.remove("--with-broken-record");
            var ledger = rest.size() == 3 && rest.get(1).equals("--ledger")
                    ? Optional.of(Path.of(rest.get(2)))
                    : Optional.<Path>empty();
            return rest.size() == 1 || ledger.isPresent()
                    ? Optional.of(new Typed(Path.of(rest.getFirst()), ledger, broken))
                    : Optional.empty();
        }
    }

    int run(List<String> options) {
        return run(options, System.getenv());
    }

    int run(List<String> options, Map<String, String> environment) {
        return Typed.of(options)
                .map(typed -> run(typed, environment))
                .orElseGet(() -> console.refuse("launch.restore.usage"));
    }

    private int run(Typed typed, Map<String, String> environment) {
        return switch (Settings.read(environment, Mode.REAL)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings>(Settings settings) ->
                switch (new KeyFolder(settings.keys(), settings.data(), chance, clock).open()) {
                    case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
                    case KeyFolderAnswer.Opened opened -> run(typed, environment, settings, opened.keys());
                };
        };
    }

    private int run(Typed typed, Map<String, String> environment, Settings settings, Keys keys) {
        return switch (Ledgers.read(settings.keys(), typed.ledger())) {
            case Attempt.Refused<Ledgers> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Ledgers>(Ledgers ledgers) -> {
                if (!ledgers.found()) {
                    console.say("launch.restore.ledger.none", settings.keys());
                }
                var result = restore(typed, environment, keys, ledgers);
                if (result == 0 && !ledgers.found()) {
                    console.say("launch.restore.ledger.without");
                }
                yield result;
            }
        };
    }

    private int restore(Typed typed, Map<String, String> environment, Keys keys, Ledgers ledgers) {
        var installation = new Installation(chance, new WayOut(), Durability.FULL);
        try {
            var answer = new Restore(new Vault(keys, chance, clock), keys, console.bar("launch.backup.progress", clock))
                    .run(
                            new Restore.Order(
                                    typed.file(),
                                    ledgers.deleted(),
                                    ledgers.asides(),
                                    ledgers.holds(),
                                    typed.withBrokenRecord()),
                            mode -> Settings.read(environment, mode).then(installation::openEmpty),
                            clock.instant());
            return say(answer);
        } catch (SQLException e) {
            return console.refuse("launch.restore.not-loaded", String.valueOf(e.getSQLState()));
        }
    }

    private int say(RestoreAnswer answer) {
        return switch (answer) {
            case RestoreAnswer.NotHere(var sentences) -> console.refuse(sentences);
            case RestoreAnswer.RecordBroken(var record) -> {
                AuditVerb.say(console, record);
                yield console.refuse("launch.restore.audit");
            }
            case RestoreAnswer.Refused(var reason, var detail) -> console.refuse(key(reason), detail);
            case RestoreAnswer.Restored restored -> {
                console.say("launch.restore.rows", restored.madeAt(), restored.rows() + "", restored.tables() + "");
                console.say("launch.restore.schema", restored.fromSchema(), restored.toSchema());
                console.say("launch.restore.deleted", restored.deletions() + "", restored.shredded() + "");
                console.say("launch.restore.aside", restored.aside() + "");
                console.say("launch.restore.held", restored.held().again() + "");
                if (restored.held().unread() > 0) {
                    console.say("launch.restore.held.unread", restored.held().unread() + "");
                }
                BackupVerb.say(console, restored.sample(), "launch.restore.unopened.kept");
                if (AuditVerb.say(console, restored.before()) != 0) {
                    console.say("launch.restore.record");
                }
                console.say("launch.restore.again", restored.madeAt());
                console.say("launch.restore.done");
                yield 0;
            }
        };
    }

    private static String key(RestoreAnswer.Reason reason) {
        return switch (reason) {
            case UNREADABLE -> "launch.restore.unreadable";
            case DAMAGED -> "launch.restore.damaged";
            case KEYS -> "launch.restore.keys";
            case NOT_LOADED -> "launch.restore.not-loaded";
            case DIFFERENT -> "launch.restore.different";
            case UNOPENED -> "launch.restore.unopened";
        };
    }
}
