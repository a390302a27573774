package org.niangjia.bench.work;

import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Collection;
import java.util.Map;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.niangjia.bench.Beside;
import org.niangjia.bench.Product;
import org.niangjia.consultation.store.Requests;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.measure.Marks;
import org.niangjia.measure.Tallies;
import org.niangjia.measure.store.MarkStore;
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

    /** @param mix how they lie there */
    void raise(Path folder, Collection<Pile.Desk> desks, Mix mix) {
        try (var beside = Beside.of(Product.environment(folder));
                var context = new AnnotationConfigApplicationContext()) {
            context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("beside", properties(beside)));
            context.registerBean(Vault.class, beside::vault);
            context.registerBean(Ids.class, beside::ids);
            context.registerBean(InstantSource.class, () -> clock);
            context.registerBean(ViewerGuard.class, () -> new ViewerGuard("consultation"));
            context.registerBean(
                    Marks.class,
                    () -> new MarkStore(
                            context.getBean("appSql", DSLContext.class),
                            context.getBean("workerSql", DSLContext.class),
                            context.getBean("appSource", DataSource.class))::add);
            // The pile stands for years: what happened in its months has long been added up.
            context.registerBean(Tallies.class, () -> (_, _, _) -> {});
            context.register(JacksonAutoConfiguration.class);
            context.scan(Requests.class.getPackageName(), DatabaseProperties.class.getPackageName());
            context.refresh();
            new Pile(
                            beside,
                            context.getBean(Requests.class),
                            context.getBean(ViewerTransactions.class),
                            clock.instant())
                    .raise(desks, mix);
        }
    }

    private static Map<String, Object> properties(Beside beside) {
        var app = beside.database().account(DatabaseRole.APP);
        var worker = beside.database().account(DatabaseRole.WORKER);
        return Map.of(
                // The pile is no promise to anybody: it need not wait for the disk.
                "niangjia.database.app.url",
                        beside.database().url(DatabaseRole.APP) + "&options=-c%20synchronous_commit=off",
                "niangjia.database.app.user", app.user(),
                "niangjia.database.app.password", app.password(),
                "niangjia.database.worker.url", beside.database().url(DatabaseRole.WORKER),
                "niangjia.database.worker.user", worker.user(),
                "niangjia.database.worker.password", worker.password(),
                "niangjia.jobs", "false");
    }
}
