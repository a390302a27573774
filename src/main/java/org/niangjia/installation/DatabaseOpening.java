package org.niangjia.installation;

import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.EmbeddedServer;
import org.niangjia.installation.server.ServerState;
import org.niangjia.installation.store.Roles;
import org.niangjia.installation.store.ServerCheck;

/** Brings up our own server, or looks closely at the one that was named. */
final class DatabaseOpening {
    private static final Logger LOG = System.getLogger(DatabaseOpening.class.getName());
    private static final String WRONG_PASSWORD = "28P01";

    private final Settings settings;
    private final SecureRandom random;
    private final Durability durability;
    private final Closing closing;

    DatabaseOpening(Settings settings, SecureRandom random, Durability durability, Closing closing) {
        this.settings = settings;
        this.random = random;
        this.durability = durability;
        this.closing = closing;
    }

    Attempt<OpenDatabase> open() {
        Database external = settings.external();
        if (external == null) {
            return passwords().then(this::embedded);
        }
        return checked(external, ServerCheck.all(external), null);
    }

    private Attempt<Passwords> passwords() {
        KeyFolder keys = new KeyFolder(settings.keys());
        try {
            Passwords known = Passwords.read(keys.passwords());
            if (known != null) {
                return Attempt.done(known);
            }
            return ServerState.of(settings.data()) instanceof ServerState.Never
                    ? Attempt.done(Passwords.create(keys.passwords(), random))
                    : Attempt.refused("installation.keys.missing", settings.keys());
        } catch (IOException e) {
            LOG.log(Level.WARNING, "the key folder cannot be used", e);
            return Attempt.refused("installation.keys.rights", settings.keys());
        }
    }

    private Attempt<OpenDatabase> embedded(Passwords passwords) {
        return EmbeddedServer.start(
                        settings.data(), settings.keys(), passwords.superuser().password(), durability, closing::add)
                .then(server -> roles(server, passwords));
    }

    private Attempt<OpenDatabase> roles(EmbeddedServer server, Passwords passwords) {
        try {
            Database database = new Roles(server.address(), passwords.superuser()).create(passwords.accounts());
            return checked(database, ServerCheck.durability(database, durability), server);
        } catch (SQLException e) {
            LOG.log(Level.WARNING, "the database server refused, state {0}", e.getSQLState());
            return WRONG_PASSWORD.equals(e.getSQLState())
                    ? Attempt.refused("installation.keys.wrong", settings.keys(), settings.data())
                    : Attempt.refused("installation.server.silent", e.getSQLState(), server.logs());
        }
    }

    private Attempt<OpenDatabase> checked(Database database, List<Sentence> missing, @Nullable EmbeddedServer server) {
        return missing.isEmpty()
                ? Attempt.done(new OpenDatabase(settings, database, server, closing))
                : Attempt.refused(missing);
    }
}
