package org.niangjia.proof;

import java.security.SecureRandom;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.consultation.store.KeptRequests;
import org.niangjia.consultation.store.KeptRequests.Kept;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Settings;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Vault;

/** Looks into an installation with its own keys, beside the running program or alone. */
record Inspection(Map<String, String> settings, SecureRandom chance, Clock clock) {

    /** All requests, opened. That they open proves that each row is whole. */
    List<Kept> list() throws SQLException {
        var found = done(Settings.readExisting(settings));
        try (var open = done(new Installation(chance, _ -> {}, Durability.FULL).reach(found))) {
            return list(open);
        }
    }

    /** The database while the program runs it; starts nothing. */
    Optional<Database> running() {
        return Installation.findRunning(done(Settings.readExisting(settings)));
    }

    private List<Kept> list(OpenInstallation open) throws SQLException {
        var folder = new KeyFolder(open.settings().keys(), open.settings().data(), chance, clock);
        if (!(folder.open() instanceof KeyFolderAnswer.Opened opened)) {
            throw new IllegalStateException("the keys do not open");
        }
        try (var keys = opened.keys();
                var app = open.database().connect(DatabaseRole.APP);
                var worker = open.database().connect(DatabaseRole.WORKER)) {
            var kept = new KeptRequests(app, worker, new Vault(keys, chance, clock)).list();
            if (kept.size() != distinctForms(open.database())) {
                throw new IllegalStateException("rows and form tokens are not one to one");
            }
            return kept;
        }
    }

    private static int distinctForms(Database database) throws SQLException {
        try (var backup = database.connect(DatabaseRole.BACKUP);
                var statement = backup.createStatement();
                var rows = statement.executeQuery("SELECT count(DISTINCT token_hash) FROM consultation.request")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static <T> T done(Attempt<T> attempt) {
        return switch (attempt) {
            case Attempt.Done<T>(T value) -> value;
            case Attempt.Refused<T> refused -> throw new IllegalStateException(refused.toString());
        };
    }
}
