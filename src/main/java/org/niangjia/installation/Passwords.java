package org.niangjia.installation;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The random passwords of our own server, made once and kept beside the keys. */
record Passwords(Account superuser, Map<DatabaseRole, Account> accounts) {
    private static final String SUPERUSER = "postgres";

    /** Null when there is no such file or it is incomplete. */
    static @Nullable Passwords read(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            return null;
        }
        Properties found = new Properties();
        found.load(new StringReader(Files.readString(file)));
        String master = found.getProperty(SUPERUSER);
        Map<DatabaseRole, Account> accounts = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            String password = found.getProperty(role.roleName());
            if (password == null) {
                return null;
            }
            accounts.put(role, new Account(role.roleName(), password));
        }
        return master == null ? null : new Passwords(new Account(SUPERUSER, master), accounts);
    }

    static Passwords create(Path file, SecureRandom random) throws IOException {
        Map<DatabaseRole, Account> accounts = new EnumMap<>(DatabaseRole.class);
        for (DatabaseRole role : DatabaseRole.values()) {
            accounts.put(role, new Account(role.roleName(), password(random)));
        }
        Passwords made = new Passwords(new Account(SUPERUSER, password(random)), accounts);
        PrivateFiles.write(file, made.lines());
        return made;
    }

    private String lines() {
        return line(superuser) + accounts.values().stream().map(Passwords::line).collect(Collectors.joining());
    }

    private static String line(Account account) {
        return account.user() + "=" + account.password() + "\n";
    }

    private static String password(SecureRandom random) {
        byte[] bytes = new byte[24];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
