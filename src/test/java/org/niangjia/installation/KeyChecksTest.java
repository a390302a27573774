package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.installation.store.Migrations;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Keys;

/** A database knows with which keys it was written. */
class KeyChecksTest {
    @TempDir
    Path root;

    @Test
    void keysOfAnotherInstallationAreNoticedAndNotNoted() throws Exception {
        TestFolders folders = new TestFolders(root.toRealPath()).withServer();
        try (OpenInstallation open = TestFolders.value(folders.tryOpen(Mode.REAL, Migrations.STEPS))) {
            assertThat(open.isWithoutKeys()).isTrue();
            KeyFolder first = folder("first");
            Keys own = opened(first.create(CipherSuite.AES_256_GCM));
            Keys foreign = opened(folder("second").create(CipherSuite.AES_256_GCM));

            assertThat(open.missing(own)).isEmpty();
            assertThat(open.isWithoutKeys()).isFalse();
            assertThat(open.missing(foreign)).isEqualTo(own.ids());
            assertThat(open.missing(own)).isEmpty();

            Keys rotated = opened(first.rotate(CipherSuite.SM4_GCM));
            assertThat(open.missing(rotated)).isEmpty();
            assertThat(open.missing(own)).containsExactly(rotated.ids().getFirst());
        }
    }

    private KeyFolder folder(String name) {
        return new KeyFolder(root.resolve(name), root.resolve("elsewhere"), new SecureRandom(), Clock.systemUTC());
    }

    private static Keys opened(KeyFolderAnswer answer) {
        return ((KeyFolderAnswer.Opened) answer).keys();
    }
}
