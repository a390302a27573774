package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.vault.KeyFolderAnswer.Opened;
import org.niangjia.vault.KeyFolderAnswer.Reason;

/** Where the keys may stand, and who may look. */
class KeyFolderPlaceTest extends KeyRoom {
    @Test
    void keysInsideTheDataAreRefused() {
        keys = data.resolve("secret").resolve("keys");
        assertRefused(folder().create(AES), Reason.INSIDE_DATA, keys);
        assertThat(data).doesNotExist();
        keys = data;
        assertRefused(folder().create(AES), Reason.INSIDE_DATA, keys);
        keys = room.resolve("elsewhere").resolve("..").resolve("data").resolve("keys");
        assertRefused(folder().create(AES), Reason.INSIDE_DATA, keys);
    }

    @Test
    void dataInsideTheKeysAreRefused() {
        data = keys.resolve("data");
        assertRefused(folder().create(AES), Reason.AROUND_DATA, keys);
        assertRefused(folder().open(), Reason.AROUND_DATA, keys);
    }

    @Test
    void neighboursWithTheSameBeginningAreFine() {
        keys = room.resolve("data-keys");
        assertThat(folder().create(AES)).isInstanceOf(Opened.class);
    }

    @Test
    void linksDoNotHideThePlace() throws IOException {
        Files.createDirectory(data);
        Path link = Files.createSymbolicLink(room.resolve("link"), data);
        keys = link.resolve("keys");
        assertRefused(folder().create(AES), Reason.INSIDE_DATA, keys);

        keys = room.resolve("keys");
        folder().create(AES);
        data = Files.createSymbolicLink(room.resolve("data-link"), keys);
        assertRefused(folder().open(), Reason.INSIDE_DATA, keys);
    }

    @Test
    void keyFileThatIsALinkIntoTheDataIsRefused() throws IOException {
        folder().create(AES);
        Files.createDirectory(data);
        Path moved = Files.move(keyFile(), data.resolve("root-0001.key"));
        Files.createSymbolicLink(keyFile(), moved);
        assertRefused(folder().open(), Reason.INSIDE_DATA, keyFile());
    }

    @Test
    void folderThatIsNoneIsRefused() throws IOException {
        Files.createFile(keys);
        assertRefused(folder().create(AES), Reason.NOT_A_FOLDER, keys);
        Path file = keys;
        keys = file.resolve("keys");
        assertRefused(folder().create(AES), Reason.UNWRITABLE, keys);
    }

    @Test
    void ownerAloneMayLook() throws IOException {
        folder().create(AES);
        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keyFile())).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rwxr-----", "rwx---r--", "rwx--x---", "rwx-w----", "rwxrwxrwx"})
    void folderOpenToOthersIsRefused(String permissions) throws IOException {
        folder().create(AES);
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString(permissions));
        assertRefused(folder().open(), Reason.OPEN_TO_OTHERS, keys);
        assertRefused(folder().rotate(AES), Reason.OPEN_TO_OTHERS, keys);
    }

    @ParameterizedTest
    @ValueSource(strings = {"rw-r-----", "rw----r--", "rw--w----"})
    void fileOpenToOthersIsRefused(String permissions) throws IOException {
        folder().create(AES);
        Files.setPosixFilePermissions(keyFile(), PosixFilePermissions.fromString(permissions));
        assertRefused(folder().open(), Reason.OPEN_TO_OTHERS, keyFile());
    }

    @Test
    void existingFolderOpenToOthersIsNotUsed() throws IOException {
        Files.createDirectory(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwxr-xr-x")));
        assertRefused(folder().create(AES), Reason.OPEN_TO_OTHERS, keys);
        assertThat(keys).isEmptyDirectory();
    }
}
