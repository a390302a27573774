package org.niangjia.installation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** NIANGJIA_DATABASE_URL and the four accounts that go with it. */
final class ExternalSettings {
    private final Map<String, String> environment;
    private final List<Sentence> refusals;

    ExternalSettings(Map<String, String> environment, List<Sentence> refusals) {
        this.environment = environment;
        this.refusals = refusals;
    }

    @Nullable
    Database database() {
        String url = environment.getOrDefault("NIANGJIA_DATABASE_URL", "").strip();
        if (url.isEmpty()) {
            return null;
        }
        String address = url.startsWith("jdbc:") ? url : "jdbc:" + url;
        if (!address.matches("jdbc:postgresql://[^@\\s]+/[^@\\s]+")
                || address.matches("(?i).*[?&](user|password)=.*")) {
            refusals.add(Sentence.of("installation.settings.database.url"));
        }
        Map<DatabaseRole, Account> accounts = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String name = "NIANGJIA_DATABASE_" + role.name();
            String password = environment.getOrDefault(name + "_PASSWORD", "");
            if (password.isEmpty()) {
                refusals.add(Sentence.of("installation.settings.database.password", name + "_PASSWORD"));
            }
            String user = environment.getOrDefault(name, "").strip();
            accounts.put(role, new Account(user.isEmpty() ? role.roleName() : user, password));
        }
        return new Database(address, accounts);
    }
}
