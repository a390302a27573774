package org.niangjia.bench.work;

import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.niangjia.bench.Beside;
import org.niangjia.bench.Product;
import org.niangjia.consultation.store.Requests;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.store.DatabaseProperties;
import org.niangjia.shared.store.ViewerGuard;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.Vault;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The program's stores of requests, put together beside the running program, as it puts them together itself. */
final class PileSite {
    private final Clock clock;

    PileSite(Clock clock) {
        this.clock = clock;
    }

    /** @param reader the sign-in name of her whose list is measured */
    void raise(Path folder, int height, String reader) {
        try (var beside = Beside.of(Product.environment(folder));
                var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("beside", properties(beside)));
            context.registerBean(Vault.class, beside::vault);
            context.registerBean(Ids.class, beside::ids);
            context.registerBean(InstantSource.class, () -> clock);
            context.registerBean(ViewerGuard.class, () -> new ViewerGuard("consultation"));
            context.register(JacksonAutoConfiguration.class);
            context.scan(Requests.class.getPackageName(), DatabaseProperties.class.getPackageName());
            context.refresh();
            new Pile(
                            beside,
                            context.getBean(Requests.class),
                            context.getBean(ViewerTransactions.class),
                            account(context.getBean(DSLContext.class), reader),
                            clock.instant())
                    .raise(height);
            tidy(beside.database());
        }
    }

    /** They stand for years of requests, in which the database has tidied up many times, and not while she looks. */
    private static void tidy(Database database) {
        var owner = database.account(DatabaseRole.OWNER);
        try (var connection =
                        DriverManager.getConnection(database.url(DatabaseRole.OWNER), owner.user(), owner.password());
                var statement = connection.createStatement()) {
            statement.execute("vacuum analyze consultation.request");
        } catch (SQLException e) {
            throw new IllegalStateException("the pile could not be tidied", e);
        }
    }

    private static AccountId account(DSLContext sql, String signInName) {
        var id = sql.fetchValue("select id from identity.account where sign_in_name = ?", signInName);
        return new AccountId((UUID) Objects.requireNonNull(id));
    }

    private static Map<String, Object> properties(Beside beside) {
        var app = beside.database().account(DatabaseRole.APP);
        var worker = beside.database().account(DatabaseRole.WORKER);
        return Map.of(
                "niangjia.database.app.url", beside.database().url(DatabaseRole.APP),
                "niangjia.database.app.user", app.user(),
                "niangjia.database.app.password", app.password(),
                "niangjia.database.worker.url", beside.database().url(DatabaseRole.WORKER),
                "niangjia.database.worker.user", worker.user(),
                "niangjia.database.worker.password", worker.password());
    }
}
