package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.store.Migrations;
import org.niangjia.support.FreePorts;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

class DoctorTest {
    @TempDir
    Path root;

    private TestFolders folders;

    @BeforeEach
    void folders() throws IOException {
        folders = new TestFolders(root.toRealPath());
    }

    @Test
    void nothingMadeYetIsNoProblemAndNothingIsMade() throws IOException {
        List<Finding> findings = examine(Map.of("NIANGJIA_PORT", Integer.toString(FreePorts.pair())));
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
                        "vault.keys.no-keys");
        var keys = new KeyFolder(
                root.resolve("keys"), folders.data(), new SecureRandom(), InstantSource.fixed(Instant.EPOCH));
        keys.create(CipherSuite.AES_256_GCM);
        assertThat(keys(examine(Map.of()))).contains("installation.keys.closed", "installation.keys.unconfirmed");
        keys.confirmBackup("王桂琴");
        assertThat(keys(examine(Map.of()))).contains("installation.keys.closed", "installation.keys.confirmed");
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwxr-x---"));
        assertThat(keys(examine(Map.of()))).contains("vault.keys.open-to-others");
        Files.setPosixFilePermissions(root.resolve("keys"), PosixFilePermissions.fromString("rwx------"));
        Path key = root.resolve("keys/root-0001.key");
        Files.writeString(key, "torn");
        List<Finding> damaged = examine(Map.of());
        assertThat(keys(damaged)).contains("vault.keys.damaged").doesNotContain("installation.keys.unconfirmed");
        assertThat(Doctor.exitCode(damaged)).isEqualTo(1);
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
    void theNextPortIsLookedAtToo() throws IOException {
        int port = FreePorts.pair();
        try (ServerSocket busy = new ServerSocket(port + 1, 1, InetAddress.getLoopbackAddress())) {
            assertThat(busy.isBound()).isTrue();
            assertThat(keys(examine(Map.of("NIANGJIA_PORT", Integer.toString(port)))))
                    .contains("installation.port.busyNext");
        }
    }

    @Test
    void misspeltVariableIsNoticed() {
        assertThat(examine(Map.of("NIANGJIA_ADRESS", "127.0.0.1", "NIANGJIA_DATABASE_APP", "me")))
                .filteredOn(finding -> finding.sentence().key().equals("installation.settings.unknown"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.sentence().arguments()).containsExactly("NIANGJIA_ADRESS"));
    }

    @Test
    void machineWithoutAServerForItIsNamed() {
        String machine = System.getProperty("os.arch");
        System.setProperty("os.arch", "riscv64");
        try {
            assertThat(keys(examine(Map.of()))).contains("installation.server.platform");
        } finally {
            System.setProperty("os.arch", machine);
        }
    }

    @Test
    void keysOfAnotherDatabaseAreAProblem() throws Exception {
        try (OpenInstallation open = TestFolders.value(folders.withServer().tryOpen(Mode.REAL, Migrations.STEPS))) {
            var own = new KeyFolder(root.resolve("keys"), folders.data(), new SecureRandom(), InstantSource.system());
            if (own.create(CipherSuite.AES_256_GCM) instanceof KeyFolderAnswer.Opened opened) {
                open.missing(opened.keys());
            }
            Doctor doctor = new Doctor(InstantSource.system());
            assertThat(keys(doctor.examine(folders.environment()))).doesNotContain("installation.keys.misfit");
            Files.delete(root.resolve("keys/root-0001.key"));
            own.create(CipherSuite.AES_256_GCM);
            assertThat(keys(doctor.examine(folders.environment()))).contains("installation.keys.misfit");
        }
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
}
