package org.niangjia.installation;

import java.sql.Connection;
import java.sql.SQLException;
import org.niangjia.installation.store.KeyChecks;
import org.niangjia.installation.store.Migrations;
import org.niangjia.installation.store.ModeStamp;
import org.niangjia.vault.Keys;

/** An installation while a backup is put into it. Until it is {@link #finish finished} no program starts on it. */
public final class Restoring implements AutoCloseable {
    private final OpenDatabase found;
    private final Migrations migrations;

    Restoring(OpenDatabase found, Migrations migrations) {
        this.found = found;
        this.migrations = migrations;
    }

    public Settings settings() {
        return found.settings();
    }

    public Database database() {
        return found.database();
    }

    /** Makes the tables as they were when the backup was written. Refused if that was by a newer program. */
    public Attempt<Migrated> schema(String version) throws SQLException {
        if (migrations.knows(version)) {
            // Before the first table: whatever ends this in between, no program takes it for an empty house of its own.
            ModeStamp.writeRestoring(found.database());
        }
        return migrations.migrateTo(version);
    }

    /** Brings the loaded tables to this program's schema. */
    public Attempt<Migrated> upgrade() {
        return migrations.migrate(BeforeUpgrade.nothing());
    }

    /** With which root keys the rows were written; the schema that knows it stays out of backups. */
    public void note(Keys keys) throws SQLException {
        try (Connection owner = found.database().connect(DatabaseRole.OWNER)) {
            new KeyChecks(owner).compare(keys);
        }
    }

    public void finish() throws SQLException {
        ModeStamp.write(found.database(), found.settings().mode());
    }

    @Override
    public void close() {
        found.closing().close();
    }
}
