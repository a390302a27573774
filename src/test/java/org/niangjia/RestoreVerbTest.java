package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.HeadFile;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.RequestId;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Into a new folder with the old keys, as after the loss of a disk. */
@ExtendWith(OutputCaptureExtension.class)
class RestoreVerbTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path root;

    private Ground ground;
    private Path file;

    @BeforeEach
    void backup() throws IOException {
        ground = new Ground(root.toRealPath());
        ground.open("house", Ground.STEPS).close();
        var settings = ground.settings("house", Mode.REAL);
        new KeyFolder(settings.keys(), settings.data(), new SecureRandom(), CLOCK).create(CipherSuite.AES_256_GCM);
        file = ground.root().resolve("house.backup");
        var environment = ground.environment("house");
        new BackupVerb(Console.ofEnvironment(environment), CLOCK, new SecureRandom())
                .run(List.of(file.toString()), environment);
        assertThat(file).exists();
    }

    @Test
    void aLedgerThatIsNotThereStopsEverythingAndNoneAtAllIsSaidLoudly(CapturedOutput output) throws IOException {
        HeadFile.in(ground.keys()).write(new AuditHead(3, "ab"));
        var typo = root.resolve("typo.log").toString();
        assertThat(run("stopped", file.toString(), "--ledger", typo)).isEqualTo(Console.REFUSED);
        assertThat(output).contains("从 --ledger 写的 " + typo);
        assertThat(root.resolve("stopped/data")).doesNotExist();

        ground.unpack("again");
        assertThat(run("again", file.toString())).isZero();
        assertThat(output.toString().indexOf("注意：密钥文件夹"))
                .isNotNegative()
                .isLessThan(output.toString().indexOf("恢复好了"));
        assertThat(output.toString().indexOf("再说一遍"))
                .isGreaterThan(output.toString().indexOf("恢复好了"));
        ground.open("again", Ground.STEPS).close();
    }

    @Test
    void withALedgerNothingIsSaidOfIt(CapturedOutput output) throws IOException {
        DeletionLedger.in(ground.keys())
                .add(List.of(new DeletionLedger.Entry(new RequestId(new UUID(1, 1)), LocalDate.of(2026, 3, 9))));
        ground.unpack("again");
        assertThat(run("again", file.toString())).isZero();
        assertThat(output).contains("恢复好了").doesNotContain("注意：密钥文件夹").doesNotContain("再说一遍");
    }

    private int run(String name, String... options) {
        var environment = ground.environment(name);
        return new RestoreVerb(Console.ofEnvironment(environment), CLOCK, new SecureRandom())
                .run(List.of(options), environment);
    }
}
