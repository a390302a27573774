package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.niangjia.vault.KeyFolderAnswer.Opened;
import org.niangjia.vault.KeyFolderAnswer.Reason;

/** What is wrong with one file of a key. */
class KeyFileTest extends KeyRoom {
    @Test
    void anyChangedByteOfAKeyFileIsNoticed() throws IOException {
        folder().create(AES);
        byte[] whole = Files.readAllBytes(keyFile());
        for (int i = 0; i < whole.length - 1; i++) {
            Files.write(keyFile(), TestVaults.flipped(whole, i));
            assertRefused(folder().open(), Reason.DAMAGED, keyFile());
        }
        Files.write(keyFile(), new byte[0]);
        assertRefused(folder().open(), Reason.DAMAGED, keyFile());
    }

    @Test
    void keyFileOfANewerFormatIsRefused() throws IOException {
        folder().create(AES);
        Files.writeString(keyFile(), Files.readString(keyFile()).replace("root-key 1", "root-key 2"));
        assertRefused(folder().open(), Reason.DAMAGED, keyFile());
    }

    @Test
    void copyOfAKeyFileIsRefused() throws IOException {
        folder().create(AES);
        Path copy = Files.copy(keyFile(), keys.resolve("root-0002.key"));
        assertRefused(folder().open(), Reason.DAMAGED, copy);
    }

    @Test
    void keyFileThatIsNoFileIsRefused() throws IOException {
        folder().create(AES);
        Path odd = Files.createDirectory(keys.resolve("root-0002.key"));
        assertRefused(folder().open(), Reason.UNREADABLE, odd);
    }

    @Test
    void keyFileTypedWithOtherLineEndsOpens() throws IOException {
        folder().create(AES);
        Files.writeString(keyFile(), Files.readString(keyFile()).replace("\n", "\r\n"));
        assertThat(folder().open()).isInstanceOf(Opened.class);
    }
}
