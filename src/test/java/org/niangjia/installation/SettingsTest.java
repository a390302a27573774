package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.installation.TestFolders.refusals;
import static org.niangjia.installation.TestFolders.value;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    @TempDir
    Path root;

    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void home() throws IOException {
        root = root.toRealPath();
        environment.put("HOME", root.toString());
        environment.put("NIANGJIA_DATA", root.resolve("data").toString());
    }

    @Test
    void nothingSetMeansLoopbackAndPort8080() {
        Settings settings = value(Settings.read(Map.of("HOME", root.toString()), Mode.REAL));
        assertThat(settings.port()).isEqualTo(8080);
        assertThat(settings.address().isLoopbackAddress()).isTrue();
        assertThat(settings.data()).isEqualTo(RealPath.of(Path.of("data")));
        assertThat(settings.keys().getParent()).isEqualTo(root.resolve(".config/niangjia"));
        assertThat(settings.external()).isNull();
    }

    @Test
    void keyFolderIsTheSameBeforeAndAfterTheDataFolderIsMadeAndThroughALink() throws IOException {
        Path before = read().keys();
        Files.createDirectories(root.resolve("data"));
        assertThat(read().keys()).isEqualTo(before);
        Files.createSymbolicLink(root.resolve("link"), root.resolve("data"));
        environment.put("NIANGJIA_DATA", root.resolve("link").toString());
        assertThat(read().keys()).isEqualTo(before);
    }

    @Test
    void twoDataFoldersHaveTwoKeyFolders() {
        Path one = read().keys();
        environment.put("NIANGJIA_DATA", root.resolve("other").toString());
        assertThat(read().keys()).isNotEqualTo(one);
    }

    @Test
    void keysAndDataStayApart() {
        environment.put("NIANGJIA_KEYS", root.resolve("data/keys").toString());
        assertRefused(Mode.REAL, "installation.settings.keys.inside");
        environment.put("NIANGJIA_KEYS", root.toString());
        assertRefused(Mode.REAL, "installation.settings.keys.inside");
    }

    @Test
    void withoutHomeTheKeyFolderMustBeNamed() {
        environment.remove("HOME");
        assertRefused(Mode.REAL, "installation.settings.keys.nowhere");
    }

    @Test
    void openAddressNeedsEncryptionOrANamedProxy() throws IOException {
        environment.put("NIANGJIA_ADDRESS", "0.0.0.0");
        assertRefused(Mode.REAL, "installation.settings.address.open");
        environment.put("NIANGJIA_TRUSTED_PROXY", "10.0.0.7");
        assertThat(read().trustedProxy()).isNotNull();
        environment.remove("NIANGJIA_TRUSTED_PROXY");
        environment.put(
                "NIANGJIA_TLS_CERTIFICATE",
                Files.writeString(root.resolve("c.pem"), "").toString());
        assertRefused(Mode.REAL, "installation.settings.tls.half", "installation.settings.address.open");
        environment.put("NIANGJIA_TLS_KEY", root.resolve("k.pem").toString());
        assertRefused(Mode.REAL, "installation.settings.tls.unreadable");
        Files.writeString(root.resolve("k.pem"), "");
        assertRefused(Mode.REAL, "installation.tls.certificate", "installation.tls.key");
    }

    @Test
    void demonstrationNeverLeavesThisMachine() {
        environment.put("NIANGJIA_ADDRESS", "0.0.0.0");
        environment.put("NIANGJIA_TRUSTED_PROXY", "10.0.0.7");
        assertRefused(Mode.DEMONSTRATION, "installation.settings.address.demonstration");
    }

    @Test
    void theQuickWayOutLeadsToAnEncryptedSite() {
        assertThat(read().exitSite()).isNull();
        for (String wrong :
                List.of("http://news.example/", "news.example", "https:///", "https://a@b.example/", "ftp://x")) {
            environment.put("NIANGJIA_EXIT_SITE", wrong);
            assertRefused(Mode.REAL, "installation.settings.exit");
        }
        environment.put("NIANGJIA_EXIT_SITE", "https://news.example/");
        assertThat(read().exitSite()).hasToString("https://news.example/");
    }

    @Test
    void theDeskMayHaveAPlaceOfItsOwnUnderTheSameRules() {
        assertThat(read().desk()).isNull();
        environment.put("NIANGJIA_DESK_PORT", "8443");
        assertRefused(Mode.REAL, "installation.settings.desk.half");
        environment.put("NIANGJIA_DESK_ADDRESS", "127.0.0.2");
        assertThat(read().desk()).isEqualTo(new DeskPlace(InetAddress.ofLiteral("127.0.0.2"), 8443));
        for (String taken : List.of("8080", "8081")) {
            environment.put("NIANGJIA_DESK_PORT", taken);
            assertRefused(Mode.REAL, "installation.settings.desk.taken");
        }
        environment.put("NIANGJIA_DESK_PORT", "none");
        assertRefused(Mode.REAL, "installation.settings.port");
        environment.put("NIANGJIA_DESK_PORT", "8443");
        environment.put("NIANGJIA_DESK_ADDRESS", "10.0.0.5");
        assertRefused(Mode.REAL, "installation.settings.address.open");
        assertRefused(Mode.DEMONSTRATION, "installation.settings.address.demonstration");
        environment.put("NIANGJIA_TRUSTED_PROXY", "10.0.0.7");
        assertThat(read().desk()).isNotNull();
    }

    /** Passkeys are bound to it letter by letter. */
    @Test
    void thePublicAddressIsANameAsBrowsersWriteIt() {
        assertThat(read().publicAddress()).isNull();
        for (String wrong : List.of(
                "http://desk.example",
                "desk.example",
                "https://desk.example/",
                "https://Desk.example",
                "https://desk.example:443",
                "https://192.0.2.1",
                "https://a@desk.example",
                "https://desk.example?x")) {
            environment.put("NIANGJIA_PUBLIC_ADDRESS", wrong);
            assertRefused(Mode.REAL, "installation.settings.public");
        }
        for (String right : List.of("https://desk.example", "https://desk.fl.example.cn:8443", "https://desk")) {
            environment.put("NIANGJIA_PUBLIC_ADDRESS", right);
            assertThat(read().publicAddress()).hasToString(right);
        }
    }

    @Test
    void everythingWrongIsSaidAtOnce() {
        environment.put("NIANGJIA_PORT", "80800");
        environment.put("NIANGJIA_ADDRESS", "example.org");
        assertRefused(Mode.REAL, "installation.settings.address.literal", "installation.settings.port");
    }

    @Test
    void externalDatabaseNeedsEveryPasswordAndNoneInItsAddress() {
        environment.put("NIANGJIA_DATABASE_URL", "postgresql://db.example:5432/niangjia");
        environment.put("NIANGJIA_DATABASE_OWNER_PASSWORD", "a");
        environment.put("NIANGJIA_DATABASE_APP_PASSWORD", "b");
        environment.put("NIANGJIA_DATABASE_WORKER_PASSWORD", "c");
        assertRefused(Mode.REAL, "installation.settings.database.password");
        environment.put("NIANGJIA_DATABASE_BACKUP", "dba_backup");
        environment.put("NIANGJIA_DATABASE_BACKUP_PASSWORD", "secret");
        Database external = Objects.requireNonNull(read().external());
        assertThat(external.address()).isEqualTo("jdbc:postgresql://db.example:5432/niangjia");
        assertThat(external.account(DatabaseRole.APP).user()).isEqualTo("niangjia_app");
        assertThat(external.account(DatabaseRole.BACKUP).user()).isEqualTo("dba_backup");
        assertThat(read().toString()).doesNotContain("secret");
        environment.put("NIANGJIA_DATABASE_URL", "postgresql://me:secret@db.example/niangjia");
        assertRefused(Mode.REAL, "installation.settings.database.url");
    }

    @Test
    void theLastPortHasNoneAfterIt() {
        environment.put("NIANGJIA_PORT", "65535");
        assertRefused(Mode.REAL, "installation.settings.port.last");
        environment.put("NIANGJIA_PORT", "65534");
        assertThat(read().managementPort()).isEqualTo(65535);
    }

    private Settings read() {
        return value(Settings.read(environment, Mode.REAL));
    }

    private void assertRefused(Mode mode, String... keys) {
        assertThat(refusals(Settings.read(environment, mode))).containsExactly(keys);
    }
}
