package org.niangjia.installation;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.niangjia.installation.server.EmbeddedServer;
import org.niangjia.installation.store.Roles;

/** The way into our own server while another program of this installation runs it. */
final class OwnDatabase {
    private OwnDatabase() {}

    static @Nullable Database at(int port, KeyFolder keys) throws IOException {
        Passwords passwords = Passwords.read(keys.passwords());
        return passwords == null
                ? null
                : new Database(EmbeddedServer.address(port) + Roles.DATABASE, passwords.accounts());
    }
}
