package org.niangjia.support;

import java.util.Map;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.Keys;
import org.niangjia.vault.TestVaults;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives a test's application a world of its own. */
public final class World implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        var server = TestServer.running();
        var database = server.database(server.newWorld());
        var properties = Map.<String, Object>of(
                // Built once for the whole country and kept for all runs.
                "niangjia.search.folder", Fork.folder("search").toString(),
                "niangjia.database.url", database.address(),
                "niangjia.database.app.url", database.url(DatabaseRole.APP),
                "niangjia.database.app.user", "niangjia_app",
                "niangjia.database.app.password", "test",
                "niangjia.database.worker.url", database.url(DatabaseRole.WORKER),
                "niangjia.database.worker.user", "niangjia_worker",
                "niangjia.database.worker.password", "test",
                "niangjia.demonstration", "true",
                // What jobs do a test does itself, by its own clock.
                "niangjia.jobs", "false");
        ((GenericApplicationContext) context).registerBean(Keys.class, () -> TestVaults.keys(CipherSuite.AES_256_GCM));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("world", properties));
    }
}
