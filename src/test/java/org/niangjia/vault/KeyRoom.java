package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.vault.KeyFolderAnswer.Opened;
import org.niangjia.vault.KeyFolderAnswer.Reason;
import org.niangjia.vault.KeyFolderAnswer.Refused;

/** A folder for keys and one for data, side by side in an empty room. */
abstract class KeyRoom {
    /** 00:30 of the next day in China. */
    static final Instant LATE = Instant.parse("2026-03-08T16:30:00Z");

    static final CipherSuite AES = CipherSuite.AES_256_GCM;

    @TempDir
    Path room;

    Path keys = Path.of("");
    Path data = Path.of("");

    @BeforeEach
    void twoFolders() {
        keys = room.resolve("keys");
        data = room.resolve("data");
    }

    KeyFolder folder() {
        return new KeyFolder(keys, data, new SecureRandom(), InstantSource.fixed(LATE));
    }

    Path keyFile() {
        return keys.resolve("root-0001.key");
    }

    static Keys keys(KeyFolderAnswer answer) {
        return assertThat(answer).asInstanceOf(type(Opened.class)).actual().keys();
    }

    static Optional<BackupConfirmation> backup(KeyFolderAnswer answer) {
        return assertThat(answer).asInstanceOf(type(Opened.class)).actual().backup();
    }

    static void assertRefused(KeyFolderAnswer answer, Reason reason, Path path) {
        assertThat(answer).isEqualTo(new Refused(reason, path));
    }

    static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
