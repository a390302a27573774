package org.niangjia.installation;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;

/** Where the database is and how each role signs in. */
public record Database(String address, Map<DatabaseRole, Account> accounts) {
    public Database {
        accounts = Map.copyOf(accounts);
    }

    public Account account(DatabaseRole role) {
        return Objects.requireNonNull(accounts.get(role));
    }

    /** The JDBC URL for one role: no error detail (it quotes row values), and never an endless wait. */
    public String url(DatabaseRole role) {
        return withParameters(address, role.roleName(), role.silence().toSeconds());
    }

    public Connection connect(DatabaseRole role) throws SQLException {
        Account account = account(role);
        return DriverManager.getConnection(url(role), account.user(), account.password());
    }

    public static String withParameters(String address, String name, long silentSeconds) {
        return address
                + (address.contains("?") ? "&" : "?")
                + "ApplicationName=" + name
                + "&logServerErrorDetail=false&tcpKeepAlive=true&connectTimeout=5&loginTimeout=10"
                + "&socketTimeout=" + silentSeconds;
    }
}
