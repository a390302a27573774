package org.niangjia.installation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.EmbeddedServer;
import org.niangjia.installation.store.KeyChecks;
import org.niangjia.vault.KeyId;
import org.niangjia.vault.Keys;

/** A data folder that is ours and a database that answers; both until closed. */
public final class OpenInstallation implements AutoCloseable {
    private final Settings settings;
    private final Database database;
    private final Migrated migrated;
    private final @Nullable EmbeddedServer server;
    private final Closing closing;

    OpenInstallation(
            Settings settings, Database database, Migrated migrated, @Nullable EmbeddedServer server, Closing closing) {
        this.settings = settings;
        this.database = database;
        this.migrated = migrated;
        this.server = server;
        this.closing = closing;
    }

    public Settings settings() {
        return settings;
    }

    public Database database() {
        return database;
    }

    public Migrated migrated() {
        return migrated;
    }

    /** Whether nothing was ever encrypted here, so that a first root key may be made. */
    public boolean isWithoutKeys() throws SQLException {
        try (Connection owner = database.connect(DatabaseRole.OWNER)) {
            return new KeyChecks(owner).none();
        }
    }

    /** The root keys that were used here and that this folder lacks; if there are none, its new ones are noted. */
    public List<KeyId> missing(Keys keys) throws SQLException {
        try (Connection owner = database.connect(DatabaseRole.OWNER)) {
            return new KeyChecks(owner).compare(keys);
        }
    }

    /** How often our own server had to be started again; for the metrics. */
    public int serverRestarts() {
        return server == null ? 0 : server.restarts();
    }

    /** Bytes on the disk of the data folder; for the metrics. */
    public double freeSpace() {
        try {
            return DiskSpace.of(settings.data()).usable();
        } catch (IOException e) {
            return Double.NaN;
        }
    }

    /** Worth a look from time to time while running. */
    public Optional<Sentence> spaceWarning() {
        try {
            return DiskSpace.of(settings.data()).warning();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the start has to say although it succeeded. */
    public List<Sentence> warnings() {
        List<Sentence> warnings = new ArrayList<>();
        spaceWarning().ifPresent(warnings::add);
        if (settings.mode() == Mode.REAL) {
            for (Finding finding : KeyCheck.findings(settings)) {
                if (finding.level() != Finding.Level.FINE) {
                    warnings.add(finding.sentence());
                }
            }
        }
        return List.copyOf(warnings);
    }

    /** Ends our own server in good order and gives the folder free. Close the pools first. */
    @Override
    public void close() {
        closing.close();
    }
}
