package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.HeadFile;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.support.FreePorts;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Keys that sealed something, and a data folder in which nothing is: the disk was not mounted. */
@ExtendWith(OutputCaptureExtension.class)
class EarlierLifeTest {
    @TempDir
    private Path root;

    private Ground ground;

    @BeforeEach
    void ground() throws IOException {
        ground = new Ground(root.toRealPath());
    }

    @Test
    void noNewHouseIsMadeWithKeysThatSealedAnother(CapturedOutput output) throws IOException {
        HeadFile.in(ground.keys()).write(new AuditHead(3, "ab"));
        assertThat(run("house")).isEqualTo(Console.REFUSED);
        assertThat(output).contains("数据盘没有挂上", "./niangjia restore", "NIANGJIA_KEYS");
        assertThat(root.resolve("house/data")).doesNotExist();
        assertThat(ground.keys()).isDirectoryNotContaining("glob:**/database-passwords");
    }

    /** Such as one that was begun, or is left of a restore that was ended before its first table. */
    @Test
    void aSchemaWithoutKeysAndSealsIsNoHouseEither(CapturedOutput output) throws IOException {
        ground.open("house", Ground.STEPS).close();
        HeadFile.in(ground.keys()).write(new AuditHead(3, "ab"));
        assertThat(run("house")).isEqualTo(Console.REFUSED);
        assertThat(output).contains("数据盘没有挂上");
        assertThat(ground.isServerStopped("house")).isTrue();
        assertThat(ground.keys()).isDirectoryNotContaining("glob:**/root-*.key");
    }

    @Test
    void newKeysAndTheDemonstrationAreNotHeldBack() throws IOException {
        Files.createDirectories(ground.keys());
        HeadFile.in(ground.keys()).write(AuditHead.NONE);
        Files.writeString(ground.keys().resolve("database-passwords"), "");
        assertThat(EarlierLife.refusal(ground.settings("house", Mode.REAL))).isEmpty();
        Files.writeString(ground.keys().resolve("deletions.log"), "");
        assertThat(EarlierLife.refusal(ground.settings("house", Mode.REAL))).isPresent();
        assertThat(EarlierLife.refusal(ground.settings("house", Mode.DEMONSTRATION)))
                .isEmpty();
    }

    private int run(String name) throws IOException {
        var environment = new HashMap<>(ground.environment(name));
        environment.put("NIANGJIA_PORT", String.valueOf(FreePorts.pair()));
        return new RunVerb(Console.ofEnvironment(environment), Clock.systemUTC(), new SecureRandom())
                .run(List.of("--empty"), environment);
    }
}
