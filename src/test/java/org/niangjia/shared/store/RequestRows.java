package org.niangjia.shared.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.ByteBuffer;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer;
import org.niangjia.support.TestServer;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Some organisations with some requests each, seen through a pool of two connections of the application's role. */
final class RequestRows implements AutoCloseable {
    private static final UUID EXCLUDED = new UUID(9, 9);
    private static final Table<?> REQUEST = table(name("consultation", "request"));
    private static final Field<UUID> ID = field(name("consultation", "request", "id"), UUID.class);

    private final String url = TestServer.running().url(TestServer.running().newWorld());
    private final HikariDataSource pool = pool(url);
    private final DSLContext sql = DSL.using(new TransactionAwareDataSourceProxy(pool), SQLDialect.POSTGRES);
    private final ViewerTransactions viewers =
            new ViewerTransactions(new TransactionTemplate(new JdbcTransactionManager(pool)), sql);
    private final List<Set<UUID>> requests = new ArrayList<>();

    RequestRows(int organizations, int each) {
        for (var at = 0; at < organizations; at++) {
            var ids = new HashSet<UUID>();
            for (var request = 0; request < each; request++) {
                ids.add(new UUID(at + 1L, request + 1L));
            }
            requests.add(Set.copyOf(ids));
        }
    }

    /** As superuser, past every policy. */
    void insert() {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var request = connection.prepareStatement(
                        "insert into consultation.request values"
                                + " (?, ?, ?, 'NEW', null, date '2026-03-02', 0, ?, ?, false, '\\x00', '\\x00', '\\x00', '\\x00')");
                var exclusion = connection.prepareStatement(
                        "insert into consultation.exclusion values (?, ?, date '2026-03-02')")) {
            for (var at = 0; at < requests.size(); at++) {
                for (var id : requests.get(at)) {
                    request.setObject(1, id);
                    request.setString(2, id.toString());
                    request.setObject(3, organization(at).value());
                    request.setBytes(4, lookup(id));
                    request.setBytes(5, lookup(id));
                    request.executeUpdate();
                }
            }
            exclusion.setObject(1, excludedRequest());
            exclusion.setObject(2, EXCLUDED);
            exclusion.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    ViewerTransactions viewers() {
        return viewers;
    }

    Set<UUID> requestsOf(int organization) {
        return requests.get(organization);
    }

    UUID excludedRequest() {
        return new UUID(1, 1);
    }

    Viewer.Officer officerAt(int organization) {
        return officer(new UUID(8, organization), organization);
    }

    Viewer.Officer excludedAt(int organization) {
        return officer(EXCLUDED, organization);
    }

    /** The ids of all requests that the running transaction sees. */
    Set<UUID> seen() {
        return Set.copyOf(sql.select(ID).from(REQUEST).fetch(ID));
    }

    int close(UUID id) {
        return sql.update(REQUEST)
                .set(field(name("state"), String.class), "CLOSED")
                .where(ID.eq(id))
                .execute();
    }

    int give(UUID id, int organization) {
        return sql.update(REQUEST)
                .set(
                        field(name("organization_id"), UUID.class),
                        organization(organization).value())
                .where(ID.eq(id))
                .execute();
    }

    static byte[] lookup(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    @Override
    public void close() {
        pool.close();
    }

    private static OrganizationId organization(int at) {
        return new OrganizationId(new UUID(7, at));
    }

    private static Viewer.Officer officer(UUID account, int organization) {
        return new Viewer.Officer(new AccountId(account), "演示干部", organization(organization), "OFFICER", Map.of());
    }

    private static HikariDataSource pool(String url) {
        var pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setUsername("niangjia_app");
        pool.setPassword("test");
        pool.setMaximumPoolSize(2);
        return new HikariDataSource(pool);
    }
}
