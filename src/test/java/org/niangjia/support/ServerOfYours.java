package org.niangjia.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.niangjia.installation.Account;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.store.Roles;

/** A durable server that no program of ours started: it outlives them, and several may use it. */
public record ServerOfYours(EmbeddedPostgres server, Database database) implements AutoCloseable {
    public static ServerOfYours start() throws IOException, SQLException {
        var server = durable();
        var accounts = Stream.of(DatabaseRole.values())
                .collect(Collectors.toMap(role -> role, role -> new Account(role.roleName(), "secret")));
        var address = "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/";
        return new ServerOfYours(server, new Roles(address, new Account("postgres", "postgres")).create(accounts));
    }

    /** As the program asks for it: it refuses a server that may forget. */
    public static EmbeddedPostgres durable() throws IOException {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .start();
    }

    /** How a program is told of the database; every node has the same keys and a folder of its own. */
    public static Map<String, String> settings(Database database, Path data, Path keys) {
        var settings = new HashMap<String, String>();
        settings.put("NIANGJIA_DATA", data.toString());
        settings.put("NIANGJIA_KEYS", keys.toString());
        settings.put("NIANGJIA_DATABASE_URL", database.address().replaceFirst("^jdbc:", ""));
        database.accounts().forEach((role, account) -> {
            var name = "NIANGJIA_DATABASE_" + role.name().toUpperCase(Locale.ROOT);
            settings.put(name, account.user());
            settings.put(name + "_PASSWORD", account.password());
        });
        return settings;
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
