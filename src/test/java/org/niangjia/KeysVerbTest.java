package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.Ground;
import org.niangjia.installation.Mode;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;

class KeysVerbTest {
    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path root;

    @Test
    void aRotationAddsAKeyWhoseBackupIsNotConfirmedYet() throws IOException {
        var ground = new Ground(root.toRealPath());
        ground.open("house", Ground.STEPS).close();
        var settings = ground.settings("house", Mode.REAL);
        var folder = new KeyFolder(settings.keys(), settings.data(), new SecureRandom(), CLOCK);
        folder.create(CipherSuite.AES_256_GCM);
        assertThat(run(ground, "confirm", "王芳")).isZero();
        assertThat(((KeyFolderAnswer.Opened) folder.open()).backup()).isPresent();

        assertThat(run(ground, "rotate", "sm4")).isZero();

        var opened = (KeyFolderAnswer.Opened) folder.open();
        assertThat(opened.keys().ids()).hasSize(2);
        assertThat(opened.keys().suite()).isEqualTo(CipherSuite.SM4_GCM);
        assertThat(opened.backup()).isEmpty();
    }

    @Test
    void withoutASuiteOrANameNothingIsDone() throws IOException {
        var ground = new Ground(root.toRealPath());
        for (var options :
                List.of(List.of("rotate"), List.of("rotate", "des"), List.of("confirm"), List.of("lose", "aes"))) {
            assertThat(run(ground, options.toArray(String[]::new))).isEqualTo(Console.REFUSED);
        }
        assertThat(ground.keys()).doesNotExist();
    }

    private static int run(Ground ground, String... options) {
        var environment = ground.environment("house");
        return new KeysVerb(Console.ofEnvironment(environment), CLOCK, new SecureRandom())
                .run(List.of(options), environment);
    }
}
