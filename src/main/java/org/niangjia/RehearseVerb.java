package org.niangjia;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.BeforeUpgrade;
import org.niangjia.installation.Durability;
import org.niangjia.installation.Installation;
import org.niangjia.installation.Mode;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.installation.Settings;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.springframework.util.FileSystemUtils;

/**
 * {@code rehearse}: starts in a folder of its own, looks at the first pages, and ends. The launcher lets the Java machine
 * note what that took, so that later starts are quicker.
 */
final class RehearseVerb {
    private static final List<String> PAGES = List.of("", "federations", "help", "follow", "safety", "sign-in");

    private final Console console;
    private final Clock clock;
    private final SecureRandom chance;
    private final WayOut wayOut = new WayOut();

    RehearseVerb(Console console, Clock clock, SecureRandom chance) {
        this.console = console;
        this.clock = clock;
        this.chance = chance;
    }

    int run() {
        try {
            var folder = Files.createTempDirectory("niangjia-rehearsal").toRealPath();
            try {
                return in(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int in(Path folder) throws IOException {
        var environment = Map.of(
                "NIANGJIA_DATA", folder.resolve("data").toString(),
                "NIANGJIA_KEYS", folder.resolve("keys").toString(),
                "NIANGJIA_PORT", String.valueOf(freePort()));
        var installation = new Installation(chance, wayOut, Durability.FULL);
        return switch (Settings.read(environment, Mode.REAL)
                .then(settings -> installation.open(settings, BeforeUpgrade.nothing()))) {
            case Attempt.Refused<OpenInstallation> refused -> console.refuse(refused.sentences());
            case Attempt.Done<OpenInstallation>(OpenInstallation open) -> {
                try (open) {
                    yield visit(open);
                }
            }
        };
    }

    private int visit(OpenInstallation open) throws IOException {
        var settings = open.settings();
        var made = new KeyFolder(settings.keys(), settings.data(), chance, clock).create(CipherSuite.AES_256_GCM);
        if (!(made instanceof KeyFolderAnswer.Opened keys)) {
            throw new IllegalStateException("no keys for the rehearsal: " + made);
        }
        try (var application = new Start(console, open, keys, wayOut).application()) {
            var door = URI.create("http://127.0.0.1:" + settings.port() + "/");
            for (var page : PAGES) {
                try (var body = door.resolve(page).toURL().openStream()) {
                    body.readAllBytes();
                }
            }
            return application.isRunning() ? 0 : Console.REFUSED;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            return socket.getLocalPort();
        }
    }
}
