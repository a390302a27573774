package org.niangjia;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.niangjia.identity.DemonstrationAccounts;
import org.niangjia.identity.DemonstrationAccounts.Shown;
import org.niangjia.identity.FirstAdministrators;
import org.niangjia.identity.NewAccounts.Invitation;
import org.niangjia.identity.OrganizationNames;
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
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Starts the application on an opened installation and says where it is. */
final class Start {
    private final Console console;
    private final OpenInstallation open;
    private final KeyFolderAnswer.Opened keys;
    private final WayOut wayOut;

    Start(Console console, OpenInstallation open, KeyFolderAnswer.Opened keys, WayOut wayOut) {
        this.console = console;
        this.open = open;
        this.keys = keys;
        this.wayOut = wayOut;
    }

    void run() {
        var context = application();
        if (open.settings().mode() == Mode.REAL) {
            invite(context);
        } else {
            introduce(context);
        }
        console.say("launch.ready", address(""));
    }

    ConfigurableApplicationContext application() {
        return new SpringApplicationBuilder(Niangjia.class)
                .initializers(this::prepare)
                .run();
    }

    static Path searchFolder(Settings settings) {
        return settings.data().resolve("search");
    }

    /**
     * What was checked before the start holds: our own variables bind by relaxed names ({@code NIANGJIA_DATABASE_URL} is
     * {@code niangjia.database.url}), and {@code SERVER_ADDRESS} would open a door without encryption.
     */
    private void prepare(ConfigurableApplicationContext fresh) {
        wayOut.handOver();
        var sources = fresh.getEnvironment().getPropertySources();
        sources.remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        sources.addFirst(new MapPropertySource("installation", properties()));
        var context = (GenericApplicationContext) fresh;
        context.registerBean(Keys.class, keys::keys);
        context.registerBean(SpaceWatch.class, () -> new SpaceWatch(open));
        var desk = open.settings().desk();
        if (desk != null) {
            context.registerBean(DeskListener.class, () -> new DeskListener(desk));
        }
        var proxy = open.settings().trustedProxy();
        if (proxy != null) {
            context.registerBean(OnlyThroughProxy.class, () -> new OnlyThroughProxy(proxy));
        }
    }

    private Map<String, Object> properties() {
        var settings = open.settings();
        var database = open.database();
        var properties = new HashMap<String, Object>();
        for (var role :
                Map.of("app", DatabaseRole.APP, "worker", DatabaseRole.WORKER).entrySet()) {
            var account = database.account(role.getValue());
            var name = "niangjia.database." + role.getKey();
            properties.put(name + ".url", database.url(role.getValue()));
            properties.put(name + ".user", account.user());
            properties.put(name + ".password", account.password());
        }
        properties.put("niangjia.demonstration", settings.mode() == Mode.DEMONSTRATION);
        properties.put("niangjia.search.folder", searchFolder(settings).toString());
        properties.put(
                "niangjia.settings.folder", OwnParameters.folder(settings).toString());
        properties.put("niangjia.tls", settings.tls() != null || settings.trustedProxy() != null);
        properties.put("niangjia.keys.folder", settings.keys().toString());
        properties.put("server.address", settings.address().getHostAddress());
        properties.put("server.port", settings.port());
        var desk = settings.desk();
        if (desk != null) {
            properties.put("niangjia.desk.port", desk.port());
        }
        // Health and metrics are for the machine itself, never for the door.
        properties.put("management.server.address", "127.0.0.1");
        properties.put("management.server.port", settings.managementPort());
        var tls = settings.tls();
        properties.put("server.ssl.enabled", tls != null);
        if (tls != null) {
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.certificate",
                    tls.certificate().toUri().toString());
            properties.put(
                    "spring.ssl.bundle.pem.door.keystore.private-key",
                    tls.key().toUri().toString());
            properties.put("spring.ssl.bundle.pem.door.options.enabled-protocols", DoorTls.PROTOCOLS);
            properties.put("spring.ssl.bundle.pem.door.options.ciphers", DoorTls.SUITES);
            properties.put("server.ssl.bundle", "door");
        }
        var exitSite = settings.exitSite();
        if (exitSite != null) {
            properties.put("niangjia.exit.neutral-site", exitSite.toString());
        }
        var publicAddress = settings.publicAddress();
        if (publicAddress != null) {
            properties.put("niangjia.public-address", publicAddress.toString());
        }
        var proxy = settings.trustedProxy();
        properties.put("server.forward-headers-strategy", proxy == null ? "none" : "native");
        if (proxy != null) {
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
                    address("sign-in/code"),
                    invitation.code().spaced());
        }
    }

    /** Who plays in the demonstration, as the sign-in page lists them. */
    private void introduce(ConfigurableApplicationContext context) {
        var accounts = context.getBean(DemonstrationAccounts.class).all();
        var names = context.getBean(OrganizationNames.class)
                .names(accounts.stream().map(Shown::organization).collect(Collectors.toSet()));
        console.say("launch.accounts", address("sign-in"));
        for (Shown account : accounts) {
            var role = context.getMessage(account.role().key(), null, console.locale());
            console.say(
                    "launch.account",
                    account.signInName(),
                    account.password(),
                    names.getOrDefault(account.organization(), "") + " " + role);
        }
    }

    private String address(String path) {
        return DoorAddress.of(open.settings(), path, console);
    }
}
