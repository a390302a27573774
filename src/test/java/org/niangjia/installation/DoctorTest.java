package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.vault.CipherSuite;

class DoctorTest {
    @TempDir
    Path root;

    private TestFolders folders;

    @BeforeEach
    void folders() throws IOException {
        folders = new TestFolders(root.toRealPath());
    }

    @Test
    void nothingMadeYetIsNoProblemAndNothingIsMade() {
        List<Finding> findings = examine(Map.of("NIANGJIA_PORT", freePort()));
        assertThat(keys(findings))
                .contains("installation.folder.notYet", "installation.keys.notYet", "installation.database.notYet");
        assertThat(Doctor.exitCode(findings)).isZero();
        assertThat(folders.data()).doesNotExist();
    }

    @Test
    void wrongSettingsAreProblems() {
        List<Finding> findings = examine(Map.of("NIANGJIA_PORT", "x"));
        assertThat(keys(findings)).contains("installation.settings.port");
        assertThat(Doctor.exitCode(findings)).isEqualTo(1);
        assertThat(findings.getLast().line(Locale.ENGLISH)).startsWith("✗ NIANGJIA_PORT is \"x\"");
    }

    @Test
    void stoppedInstallationIsLookedAtFromOutside() throws IOException {
        folders.withInstallation();
        assertThat(keys(examine(Map.of())))
                .contains(
                        "installation.folder.isReal",
                        "installation.folder.notRunning",
                        "installation.database.stopped",
                        "installation.keys.closed",
                        "installation.keys.unconfirmed");
        var keys = new org.niangjia.vault.KeyFolder(
                root.resolve("keys"), folders.data(), new SecureRandom(), InstantSource.fixed(Instant.EPOCH));
        keys.create(CipherSuite.AES_256_GCM);
        keys.confirmBackup("王桂琴");
        assertThat(keys(examine(Map.of()))).contains("installation.keys.closed", "installation.keys.confirmed");
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(keys(examine(Map.of()))).contains("installation.keys.open", "installation.keys.unconfirmed");
    }

    @Test
    void runningInstallationAnswersThroughItsOwnServer() throws IOException {
        try (OpenInstallation open = folders.withInstallation().open()) {
            assertThat(open.serverRestarts()).isZero();
            List<Finding> findings = examine(Map.of());
            assertThat(keys(findings))
                    .contains(
                            "installation.folder.running",
                            "installation.database.answers",
                            "installation.schema.current");
            assertThat(Doctor.exitCode(findings)).isZero();
            assertThat(keys(new Doctor(InstantSource.system(), TestFolders.SECOND).examine(folders.environment())))
                    .contains("installation.schema.older");
        }
    }

    @Test
    void keysThatAreGoneAreAProblem() throws IOException {
        folders.withInstallation();
        assertThat(keys(examine(
                        Map.of("NIANGJIA_KEYS", root.resolve("elsewhere").toString()))))
                .contains("installation.keys.missing");
    }

    @Test
    void busyPortIsNamed() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            List<Finding> findings = examine(Map.of("NIANGJIA_PORT", Integer.toString(busy.getLocalPort())));
            assertThat(keys(findings)).contains("installation.port.busy");
        }
    }

    @Test
    void certificateIsReadAndItsEndForeseen() throws Exception {
        Path store = root.resolve("store");
        keytool("-genkeypair", "-alias", "a", "-keyalg", "EC", "-dname", "CN=localhost", "-validity", "90", store);
        Path certificate = root.resolve("certificate.pem");
        keytool("-exportcert", "-rfc", "-alias", "a", "-file", certificate.toString(), store);
        Path key = Files.writeString(root.resolve("key.pem"), "-----BEGIN PRIVATE KEY-----\n");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));
        TlsFiles files = new TlsFiles(certificate, key);
        Instant now = Files.getLastModifiedTime(certificate).toInstant();
        assertThat(keys(TlsCheck.findings(files, InstantSource.fixed(now))))
                .containsExactly("installation.tls.valid", "installation.tls.keyOpen");
        assertThat(keys(TlsCheck.findings(files, InstantSource.fixed(now.plus(Duration.ofDays(70))))))
                .contains("installation.tls.soon");
        assertThat(keys(TlsCheck.findings(files, InstantSource.fixed(now.plus(Duration.ofDays(99))))))
                .contains("installation.tls.expired");
        assertThat(keys(TlsCheck.findings(new TlsFiles(key, certificate), InstantSource.fixed(now))))
                .containsExactly("installation.tls.certificate", "installation.tls.key");
    }

    @Test
    void littleSpaceWarnsAndAlmostNoneRefuses() {
        assertThat(new DiskSpace(root, 2L << 30).warning()).isEmpty();
        assertThat(new DiskSpace(root, 900L << 20).warning()).isPresent();
        assertThat(new DiskSpace(root, 900L << 20).refusal()).isEmpty();
        assertThat(new DiskSpace(root, 99L << 20).refusal()).isPresent();
    }

    private List<Finding> examine(Map<String, String> more) {
        return new Doctor(InstantSource.system(), TestFolders.FIRST).examine(folders.environment(more));
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(finding -> finding.sentence().key()).toList();
    }

    private static void keytool(Object... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        List.of(arguments).subList(0, arguments.length - 1).forEach(word -> command.add(word.toString()));
        command.addAll(List.of("-keystore", arguments[arguments.length - 1].toString(), "-storepass", "changeit"));
        assertThat(new ProcessBuilder(command).redirectErrorStream(true).start().waitFor())
                .isZero();
    }

    private static String freePort() {
        try (var socket = new java.net.ServerSocket(0)) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
