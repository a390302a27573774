package org.niangjia.installation;

import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.EmbeddedServer;

/** A database that answers, before anybody looked at its schema. */
record OpenDatabase(
        Settings settings, Database database, @Nullable EmbeddedServer server, Closing closing) {
    OpenInstallation open(@Nullable Migrated migrated) {
        return new OpenInstallation(
                settings, database, migrated == null ? new Migrated(null, null, 0) : migrated, server, closing);
    }
}
