package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.Ground;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class BackupVerbTest {
    @TempDir
    private Path root;

    @Test
    void noLinkLeadsABackupIntoTheDataOrTheKeys(CapturedOutput output) throws IOException {
        var ground = new Ground(root.toRealPath());
        var environment = ground.environment("house");
        var data = Files.createDirectories(Path.of(environment.get("NIANGJIA_DATA")));
        Files.writeString(data.resolve("mode"), "real\n");
        Files.createDirectories(ground.keys());
        for (var folder : List.of(data, ground.keys())) {
            var link = Files.createSymbolicLink(root.resolve("link-to-" + folder.getFileName()), folder);
            var named = link.resolve("later/my.backup");
            assertThat(new BackupVerb(Console.ofEnvironment(environment), Clock.systemUTC(), new SecureRandom())
                            .run(List.of(named.toString()), environment))
                    .isEqualTo(Console.REFUSED);
            assertThat(output).contains("备份不能放在数据文件夹或密钥文件夹里：" + folder.resolve("later/my.backup"));
        }
    }
}
