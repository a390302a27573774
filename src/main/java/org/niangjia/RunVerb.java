package org.niangjia;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.AuditVerification;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.PortCheck;
import org.niangjia.installation.Sentence;
import org.niangjia.installation.Settings;
import org.niangjia.organization.TreeSeeding;
import org.niangjia.region.DivisionSeeding;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

/** {@code run}: opens the installation, loads the country at the first start, and opens the door. */
final class RunVerb {
    private static final List<String> EMPTY = List.of("--empty");

    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;
    private final Durability durability;
    private final WayOut wayOut = new WayOut();

    RunVerb(Console console, Clock clock, SecureRandom chance) {
        this(console, clock, chance, Durability.FULL);
    }

    /** For the proof that a loss would be seen; nothing in this program calls it with less than everything. */
    RunVerb(Console console, Clock clock, SecureRandom chance, Durability durability) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
        this.durability = durability;
    }

    int run(List<String> options) {
        return run(options, System.getenv());
    }

    int run(List<String> options, Map<String, String> environment) {
        if (!options.isEmpty() && !options.equals(EMPTY)) {
            return console.refuse("launch.run.usage");
        }
        var mode = options.equals(EMPTY) ? Mode.REAL : Mode.DEMONSTRATION;
        return switch (Settings.read(environment, mode)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings> settings -> open(settings.value());
        };
    }

    private int open(Settings settings) {
        var problems = OwnParameters.problems(settings);
        if (!problems.isEmpty()) {
            return console.refuse(problems);
        }
        var busy = Installation.inUse(settings).or(() -> PortCheck.refusal(settings));
        if (busy.isPresent()) {
            return console.refuse(busy.get());
        }
        // Before anything is made: where nothing is, the disk can still be mounted, and a backup restored.
        var lost = Installation.isUntouched(settings) ? EarlierLife.refusal(settings) : Optional.<Sentence>empty();
        if (lost.isPresent()) {
            return console.refuse(lost.get());
        }
        console.say("launch.opening", settings.data());
        var installation = new Installation(chance, wayOut, durability);
        return switch (installation.open(settings, new UpgradeBackup(settings, console, clock, chance))) {
            case Attempt.Refused<OpenInstallation> refused -> console.refuse(refused.sentences());
            case Attempt.Done<OpenInstallation>(OpenInstallation open) -> start(open);
        };
    }

    /** Whatever stops the start, the database server does not stay behind. */
    private int start(OpenInstallation open) {
        var started = false;
        try {
            var result = begin(open);
            started = result == 0;
            return result;
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away while it was opened", e);
        } finally {
            if (!started) {
                open.close();
            }
        }
    }

    private int begin(OpenInstallation open) throws SQLException {
        var lost = isBlank(open) ? EarlierLife.refusal(open.settings()) : Optional.<Sentence>empty();
        if (lost.isPresent()) {
            return console.refuse(lost.get());
        }
        return switch (keys(open)) {
            case KeyFolderAnswer.Refused refused -> console.refuse(Sentence.of(refused));
            case KeyFolderAnswer.Opened keys -> {
                var missing = open.missing(keys.keys());
                if (!missing.isEmpty()) {
                    yield console.refuse(
                            "launch.keys.missing", missing, open.settings().keys());
                }
                open.warnings().forEach(warning -> console.print(console.text(warning)));
                new Housekeeping(open.settings(), clock)
                        .calendar()
                        .ifPresent(warning -> console.print(console.text(warning)));
                seed(open);
                new Start(console, open, keys, wayOut).run();
                yield 0;
            }
        };
    }

    /** Knows no key and has no seal; of the time before keys were noted there may be a house with seals alone. */
    private static boolean isBlank(OpenInstallation open) throws SQLException {
        if (!open.isWithoutKeys()) {
            return false;
        }
        try (var reader = open.database().connect(DatabaseRole.BACKUP)) {
            return AuditVerification.head(reader).equals(AuditHead.NONE);
        }
    }

    /** A first key is made with a new database; never a new one for what was encrypted with another. */
    private KeyFolderAnswer keys(OpenInstallation open) throws SQLException {
        var folder = new KeyFolder(open.settings().keys(), open.settings().data(), chance, clock);
        var answer = folder.open();
        // Beside a server of somebody else's the folder itself may not be there yet.
        var fresh = answer instanceof KeyFolderAnswer.Refused refused
                && (refused.reason() == KeyFolderAnswer.Reason.NO_KEYS
                        || refused.reason() == KeyFolderAnswer.Reason.MISSING)
                && open.isWithoutKeys();
        return fresh ? folder.create(CipherSuite.AES_256_GCM) : answer;
    }

    private void seed(OpenInstallation open) throws SQLException {
        try (var owner = open.database().connect(DatabaseRole.OWNER)) {
            DivisionSeeding.seed(owner, console.bar("launch.country", clock));
            var added = TreeSeeding.seed(owner, console.bar("launch.tree.progress", clock));
            if (added > 0) {
                console.say("launch.tree", added);
            }
        }
        DivisionSeeding.index(Start.searchFolder(open.settings()), console.bar("launch.search", clock));
    }
}
