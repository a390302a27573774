package org.niangjia.bench.work;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.niangjia.bench.Beside;
import org.niangjia.bench.Product;
import org.niangjia.identity.Role;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;

/** The tables of a running installation, as their owner sees them: who works where, and what they weigh. */
final class Register implements AutoCloseable {
    private final Connection owner;

    Register(Path folder) throws SQLException {
        try (var beside = Beside.of(Product.environment(folder))) {
            owner = beside.database().connect(DatabaseRole.OWNER);
        }
    }

    AccountId account(String signInName) throws SQLException {
        try (var find = owner.prepareStatement("select id from identity.account where sign_in_name = ?")) {
            find.setString(1, signInName);
            try (var found = find.executeQuery()) {
                found.next();
                return new AccountId(found.getObject(1, UUID.class));
            }
        }
    }

    /** Somebody with the password of the demonstration. */
    void employ(String signInName, OrganizationId at, Role role) throws SQLException {
        var id = UUID.randomUUID();
        try (var account = owner.prepareStatement("""
                insert into identity.account (id, sign_in_name, display_name, password_hash, code_salt, created_at)
                select ?, ?, ?, password_hash, code_salt, now() from identity.account where sign_in_name = ?""");
                var assignment = owner.prepareStatement("""
                insert into identity.assignment (id, account_id, organization_id, role, at, reason)
                values (?, ?, ?, ?, now(), 'bench')""")) {
            account.setObject(1, id);
            account.setString(2, signInName);
            account.setString(3, "同事");
            account.setString(4, SignedIn.TOWNSHIP);
            account.executeUpdate();
            assignment.setObject(1, UUID.randomUUID());
            assignment.setObject(2, id);
            assignment.setObject(3, at.value());
            assignment.setString(4, role.name());
            assignment.executeUpdate();
        }
    }

    /** The codes of all places of a level that have a women's federation, always in the same order. */
    List<String> regions(String level) throws SQLException {
        try (var find = owner.prepareStatement(
                "select region_code from organization.node where line = ? and level = ? order by region_code")) {
            find.setString(1, Organizations.WOMEN);
            find.setString(2, level);
            try (var found = find.executeQuery()) {
                var codes = new ArrayList<String>();
                while (found.next()) {
                    codes.add(found.getString(1));
                }
                return codes;
            }
        }
    }

    /** Whether every change is in the figures. */
    boolean isFolded() throws SQLException {
        return number("select count(*) from measure.mark") == 0;
    }

    long bytes() throws SQLException {
        return number("select pg_database_size(current_database())");
    }

    /** It stands for years of requests, in which the database has tidied up many times, and not while she looks. */
    void tidy() throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute("vacuum analyze");
        }
    }

    private long number(String query) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery(query)) {
            found.next();
            return found.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        owner.close();
    }
}
