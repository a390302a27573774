package org.niangjia.installation;

import java.sql.SQLException;
import java.util.Optional;
import org.niangjia.installation.store.Migrations;
import org.niangjia.installation.store.ModeStamp;

/** Brings the schema to this program's version, in a database that was made for the same mode. */
final class Upgrade {
    private final Mode mode;
    private final Database database;
    private final Migrations migrations;

    Upgrade(Mode mode, Database database, Migrations migrations) {
        this.mode = mode;
        this.database = database;
        this.migrations = migrations;
    }

    Attempt<Migrated> run(BeforeUpgrade beforeUpgrade) {
        try {
            if (ModeStamp.isRestoring(database)) {
                return Attempt.refused("installation.restore.unfinished");
            }
            Optional<Mode> made = ModeStamp.read(database);
            if (made.isPresent() && made.get() != mode) {
                return made.get() == Mode.DEMONSTRATION
                        ? Attempt.refused("installation.database.demonstration")
                        : Attempt.refused("installation.database.real");
            }
            return migrations.migrate(beforeUpgrade).then(this::stamp);
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away while it was opened", e);
        }
    }

    private Attempt<Migrated> stamp(Migrated migrated) {
        try {
            ModeStamp.write(database, mode);
            return Attempt.done(migrated);
        } catch (SQLException e) {
            throw new IllegalStateException("the database went away while it was opened", e);
        }
    }
}
