package org.niangjia;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.PortCheck;
import org.niangjia.installation.Settings;
import org.niangjia.organization.TreeSeeding;
import org.niangjia.region.DivisionSeeding;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.springframework.boot.SpringApplication;

/** {@code run}: opens the installation, loads the country at the first start, and opens the door. */
final class RunVerb {
    private static final long DIVISIONS = 665_276;

    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;
    private final Durability durability;

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
        var mode = options.contains("--empty") ? Mode.REAL : Mode.DEMONSTRATION;
        return switch (Settings.read(System.getenv(), mode)) {
            case Attempt.Refused<Settings> refused -> console.refuse(refused.sentences());
            case Attempt.Done<Settings> settings -> open(settings.value());
        };
    }

    private int open(Settings settings) {
        var busy = PortCheck.refusal(settings);
        if (busy.isPresent()) {
            return console.refuse(List.of(busy.get()));
        }
        // Read by logback.xml when the first line is logged, which is after this.
        System.setProperty("niangjia.log.folder", settings.data().resolve("log").toString());
        console.say("launch.opening", settings.data());
        var installation = new Installation(chance, SpringApplication.getShutdownHandlers()::add, durability);
        return switch (installation.open(settings, new UpgradeBackup(settings, console, clock, chance))) {
            case Attempt.Refused<OpenInstallation> refused -> console.refuse(refused.sentences());
            case Attempt.Done<OpenInstallation> open -> start(open.value());
        };
    }

    private int start(OpenInstallation open) {
        try {
            return switch (keys(open)) {
                case KeyFolderAnswer.Refused refused ->
                    console.refuse("launch.keys.refused", String.valueOf(refused.path()));
                case KeyFolderAnswer.Opened keys -> {
                    var missing = open.missing(keys.keys());
                    if (!missing.isEmpty()) {
                        yield console.refuse(
                                "launch.keys.missing", missing, open.settings().keys());
                    }
                    open.warnings().forEach(warning -> console.print(warning.text(console.locale())));
                    seed(open);
                    new Start(console, open, keys).run();
                    yield 0;
                }
            };
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away while it was opened", e);
        }
    }

    /** A first key is made with a new database; never a new one for what was encrypted with another. */
    private KeyFolderAnswer keys(OpenInstallation open) throws SQLException {
        var folder = new KeyFolder(open.settings().keys(), open.settings().data(), chance, clock);
        var answer = folder.open();
        var fresh = answer instanceof KeyFolderAnswer.Refused refused
                && refused.reason() == KeyFolderAnswer.Reason.NO_KEYS
                && open.isWithoutKeys();
        return fresh ? folder.create(CipherSuite.AES_256_GCM) : answer;
    }

    private void seed(OpenInstallation open) throws SQLException {
        try (var owner = open.database().connect(DatabaseRole.OWNER)) {
            var began = clock.instant();
            DivisionSeeding.seed(owner, done -> {
                var millis =
                        Math.max(1, Duration.between(began, clock.instant()).toMillis());
                console.progress("launch.country", done, DIVISIONS, 1000.0 * done / millis);
            });
            var added = TreeSeeding.seed(owner);
            if (added > 0) {
                console.say("launch.tree", added);
            }
        }
    }
}
