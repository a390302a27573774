package org.niangjia.installation;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.flywaydb.core.api.FlywayException;
import org.niangjia.installation.server.ServerState;
import org.niangjia.installation.store.KeyChecks;
import org.niangjia.installation.store.Migrations;
import org.niangjia.installation.store.SchemaState;
import org.niangjia.installation.store.ServerCheck;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.KeyId;
import org.niangjia.vault.Keys;

/** Looks at the database from outside: never starts, stops or changes it. */
final class DatabaseCheck {
    private final Settings settings;
    private final String steps;
    private final List<Finding> findings = new ArrayList<>();

    DatabaseCheck(Settings settings, String steps) {
        this.settings = settings;
        this.steps = steps;
    }

    List<Finding> findings() throws IOException {
        Database external = settings.external();
        if (external != null) {
            examine(external);
            return findings;
        }
        switch (ServerState.of(settings.data())) {
            case ServerState.Never() -> findings.add(Finding.fine("installation.database.notYet"));
            case ServerState.Stopped() -> findings.add(Finding.fine("installation.database.stopped"));
            case ServerState.Crashed() -> findings.add(Finding.warning("installation.database.crashed"));
            case ServerState.Running(long pid, int port) -> running(pid, port);
        }
        return findings;
    }

    private void running(long pid, int port) throws IOException {
        if (!new FolderLock(settings.data()).isHeld()) {
            findings.add(Finding.warning("installation.database.orphan", pid));
        }
        Database own = OwnDatabase.at(port, new KeyFolder(settings.keys()));
        if (own != null) {
            examine(own);
        }
    }

    private void examine(Database database) {
        List<Sentence> missing = ServerCheck.all(database);
        missing.forEach(sentence -> findings.add(Finding.problem(sentence)));
        try (Connection connection = database.connect(DatabaseRole.APP)) {
            if (missing.isEmpty()) {
                findings.add(Finding.fine(
                        "installation.database.answers",
                        connection.getMetaData().getDatabaseProductVersion()));
            }
            SchemaState state = new Migrations(database, steps).state();
            schema(state);
            if (state.pending() == 0 && !state.isNewer()) {
                keys(database);
            }
        } catch (SQLException | FlywayException e) {
            findings.add(Finding.problem("installation.schema.unknown"));
        }
    }

    private void keys(Database database) throws SQLException {
        if (!(org.niangjia.vault.KeyFolder.look(settings.keys(), settings.data())
                instanceof KeyFolderAnswer.Opened opened)) {
            return;
        }
        try (Keys keys = opened.keys();
                Connection connection = database.connect(DatabaseRole.OWNER)) {
            List<KeyId> missing = new KeyChecks(connection).missing(keys);
            if (!missing.isEmpty()) {
                findings.add(Finding.problem("installation.keys.misfit", missing, settings.keys()));
            }
        }
    }

    private void schema(SchemaState state) {
        if (state.isNewer()) {
            findings.add(Finding.problem("installation.schema.newer", String.valueOf(state.applied()), state.known()));
        } else if (state.pending() > 0) {
            findings.add(Finding.warning("installation.schema.older", state.pending()));
        } else {
            findings.add(Finding.fine("installation.schema.current", state.known()));
        }
    }
}
