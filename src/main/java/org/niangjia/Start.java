package org.niangjia;

import java.util.HashMap;
import java.util.Map;
import org.niangjia.identity.FirstAdministrators;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Settings;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Keys;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** Starts the application on an opened installation and says where it is. */
final class Start {
    private final Console console;
    private final OpenInstallation open;
    private final KeyFolderAnswer.Opened keys;

    Start(Console console, OpenInstallation open, KeyFolderAnswer.Opened keys) {
        this.console = console;
        this.open = open;
        this.keys = keys;
    }

    void run() {
        var context = application();
        if (keys.backup().isEmpty() && open.settings().mode() == Mode.REAL) {
            console.say("launch.keys.unconfirmed", open.settings().keys());
        }
        if (open.settings().mode() == Mode.REAL) {
            invite(context);
        }
        console.say("launch.ready", address(open.settings()));
    }

    ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(Niangjia.class)
                .properties(properties())
                .initializers(fresh -> ((GenericApplicationContext) fresh).registerBean(Keys.class, keys::keys))
                .run();
    }

    private Map<String, Object> properties() {
        var settings = open.settings();
        var database = open.database();
        var properties = new HashMap<String, Object>();
        properties.put("niangjia.database.url", database.address());
        for (var role :
                Map.of("app", DatabaseRole.APP, "worker", DatabaseRole.WORKER).entrySet()) {
            var account = database.account(role.getValue());
            properties.put("niangjia.database." + role.getKey() + ".user", account.user());
            properties.put("niangjia.database." + role.getKey() + ".password", account.password());
        }
        properties.put("niangjia.demonstration", settings.mode() == Mode.DEMONSTRATION);
        properties.put(
                "niangjia.search.folder", settings.data().resolve("search").toString());
        properties.put("niangjia.tls", settings.tls() != null || settings.trustedProxy() != null);
        properties.put("niangjia.keys.folder", settings.keys().toString());
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        // Health and metrics are for the machine itself, never for the door.
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", settings.port() + 1);
        var tls = settings.tls();
        if (tls != null) {
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.certificate",
                    tls.certificate().toUri().toString());
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.private-key",
                    tls.key().toUri().toString());
            properties.put("server.ssl.bundle", "door");
        }
        var proxy = settings.trustedProxy();
        if (proxy != null) {
            properties.put("server.forward-headers-strategy", "native");
            properties.put(
                    "server.tomcat.remoteip.internal-proxies",
                    proxy.getHostAddress().replace(".", "\\."));
        }
        return properties;
    }

    private void invite(ConfigurableApplicationContext context) {
        var root = OrganizationId.seeded(Organizations.WOMEN, "");
        for (Invitation invitation : context.getBean(FirstAdministrators.class).create(root)) {
            console.say(
                    "launch.invitation",
                    invitation.signInName(),
                    address(open.settings()) + "sign-in/code",
                    invitation.code().spaced());
        }
    }

    private static String address(Settings settings) {
        return (settings.tls() == null ? "http://" : "https://")
                + settings.address().getHostAddress() + ":" + settings.port() + "/";
    }
}
