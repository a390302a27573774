package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import org.niangjia.audit.AuditReport;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.HeadFile;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

/** {@code audit verify}: whether the audit record is as it was written. Beside the running program, or alone. */
final class AuditVerb {
    static final int NOT_FINE = 1;

    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;

    AuditVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run(List<String> options) {
        if (!options.equals(List.of("verify"))) {
            return console.refuse("launch.audit.usage");
        }
        return switch (Settings.readExisting(System.getenv())) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings> settings -> reach(settings.value());
        };
    }

    private int reach(Settings settings) {
        var keys = new KeyFolder(settings.keys(), settings.data(), chance, clock);
        return switch (keys.open()) {
            case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
            case KeyFolderAnswer.Opened opened -> {
                var installation = new Installation(chance, new WayOut(), Durability.FULL);
                yield switch (installation.reach(settings)) {
                    case Attempt.Refused<OpenInstallation> refused -> console.refuse(refused.sentences());
                    case Attempt.Done<OpenInstallation>(OpenInstallation open) -> {
                        try (open) {
                            yield verify(open, new Vault(opened.keys(), chance, clock));
                        }
                    }
                };
            }
        };
    }

    private int verify(OpenInstallation open, Vault vault) {
        try (var reader = open.database().connect(DatabaseRole.BACKUP)) {
            var noted = HeadFile.in(open.settings().keys()).read();
            reader.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            reader.setReadOnly(true);
            reader.setAutoCommit(false);
            return say(console, new AuditVerification(reader, vault).verify(noted));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away while the audit record was read", e);
        }
    }

    static int say(Console console, AuditReport report) {
        console.say(
                "launch.audit.counted",
                Long.toString(report.events()),
                Long.toString(report.seals()),
                Long.toString(report.unsealed()));
        report.faults().forEach(fault -> console.say(key(fault.kind()), Long.toString(fault.seal())));
        console.say(key(report.head()), Long.toString(report.headNumber()));
        console.say(report.isFine() ? "launch.audit.fine" : "launch.audit.not-fine");
        return report.isFine() ? 0 : NOT_FINE;
    }

    private static String key(AuditReport.Kind kind) {
        return switch (kind) {
            case CHANGED -> "launch.audit.changed";
            case MISSING -> "launch.audit.gone";
            case ADDED -> "launch.audit.added";
            case CHAIN -> "launch.audit.chain";
            case KEY -> "launch.audit.key";
            case OUTSIDE -> "launch.audit.outside";
        };
    }

    private static String key(AuditReport.Head head) {
        return switch (head) {
            case NOTHING_SEALED -> "launch.audit.head.nothing";
            case EQUAL -> "launch.audit.head.equal";
            case FILE_BEHIND -> "launch.audit.head.behind";
            case FILE_AHEAD -> "launch.audit.head.ahead";
            case DIFFERENT -> "launch.audit.head.different";
            case FILE_MISSING -> "launch.audit.head.missing";
        };
    }
}
