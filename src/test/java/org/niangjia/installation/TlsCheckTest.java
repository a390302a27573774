package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is wrong with certificate and key, at the start and to the doctor alike. */
class TlsCheckTest {
    @TempDir
    Path root;

    private TlsFiles pair;

    @BeforeEach
    void pair() throws Exception {
        pair = pair("first", "EC");
    }

    @Test
    void pairsOfEveryUsualKindAreTaken() throws Exception {
        for (String algorithm : List.of("EC", "RSA", "Ed25519")) {
            assertThat(refusals(pair(algorithm, algorithm))).as(algorithm).isEmpty();
        }
    }

    @Test
    void whatCannotBeReadIsSaidOnceEach() throws Exception {
        TlsFiles other = pair("second", "EC");
        Path torn = Files.writeString(
                root.resolve("torn.pem"), Files.readString(pair.certificate()).substring(0, 200));
        Path locked = Files.writeString(
                root.resolve("locked.pem"),
                "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n");
        assertThat(refusals(new TlsFiles(torn, pair.key()))).containsExactly("installation.tls.certificate");
        assertThat(refusals(new TlsFiles(pair.certificate(), torn))).containsExactly("installation.tls.key");
        assertThat(refusals(new TlsFiles(pair.certificate(), locked))).containsExactly("installation.tls.encrypted");
        assertThat(refusals(new TlsFiles(pair.certificate(), other.key()))).containsExactly("installation.tls.misfit");
        assertThat(refusals(new TlsFiles(pair.certificate(), root.resolve("none"))))
                .containsExactly("installation.settings.tls.unreadable");
    }

    @Test
    void theEndIsForeseen() throws Exception {
        Files.setPosixFilePermissions(pair.key(), PosixFilePermissions.fromString("rw-r--r--"));
        Instant now = Files.getLastModifiedTime(pair.certificate()).toInstant();
        assertThat(found(now)).containsExactly("installation.tls.valid", "installation.tls.keyOpen");
        assertThat(found(now.plus(Duration.ofDays(70)))).contains("installation.tls.soon");
        assertThat(found(now.plus(Duration.ofDays(99)))).contains("installation.tls.expired");
    }

    private List<String> found(Instant now) {
        return TlsCheck.findings(pair, InstantSource.fixed(now)).stream()
                .map(finding -> finding.sentence().key())
                .toList();
    }

    /** By both ways, which say the same. */
    private List<String> refusals(TlsFiles files) {
        Map<String, String> environment = new TestFolders(root)
                .environment(Map.of(
                        "NIANGJIA_TLS_CERTIFICATE", files.certificate().toString(),
                        "NIANGJIA_TLS_KEY", files.key().toString()));
        List<String> atStart = TestFolders.refusals(Settings.read(environment, Mode.REAL));
        List<String> byDoctor = new Doctor(InstantSource.system(), TestFolders.FIRST)
                .examine(environment).stream()
                        .map(finding -> finding.sentence().key())
                        .filter(key -> key.contains("tls") && !key.equals("installation.tls.valid"))
                        .toList();
        assertThat(byDoctor).isEqualTo(atStart);
        return atStart;
    }

    private TlsFiles pair(String name, String algorithm) throws Exception {
        Path store = root.resolve(name + ".p12");
        keytool(store, "-genkeypair", "-alias", "a", "-keyalg", algorithm, "-dname", "CN=localhost", "-validity", "90");
        KeyStore opened = KeyStore.getInstance(store.toFile(), "changeit".toCharArray());
        Path certificate =
                write(name + ".crt", "CERTIFICATE", opened.getCertificate("a").getEncoded());
        Path key = write(
                name + ".key",
                "PRIVATE KEY",
                opened.getKey("a", "changeit".toCharArray()).getEncoded());
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
        return new TlsFiles(certificate, key);
    }

    private Path write(String name, String kind, byte[] content) throws IOException {
        String lines = Base64.getMimeEncoder(64, "\n".getBytes(StandardCharsets.US_ASCII))
                .encodeToString(content);
        return Files.writeString(
                root.resolve(name), "-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n");
    }

    private static void keytool(Path store, String... arguments) throws IOException, InterruptedException {
        List<String> command = Stream.concat(
                        Stream.concat(
                                Stream.of(Path.of(System.getProperty("java.home"), "bin", "keytool")
                                        .toString()),
                                Stream.of(arguments)),
                        Stream.of("-keystore", store.toString(), "-storepass", "changeit"))
                .toList();
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }
}
