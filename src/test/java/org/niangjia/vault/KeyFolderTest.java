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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.vault.KeyFolderAnswer.Opened;
import org.niangjia.vault.KeyFolderAnswer.Reason;
import org.niangjia.vault.KeyFolderAnswer.Refused;

class KeyFolderTest {
    /** 00:30 of the next day in China. */
    private static final Instant LATE = Instant.parse("2026-03-08T16:30:00Z");

    private static final CipherSuite AES = CipherSuite.AES_256_GCM;
    private static final CipherSuite SM = CipherSuite.SM4_GCM;

    @TempDir
    Path room;

    private Path keys;
    private Path data;

    @BeforeEach
    void twoFolders() {
        keys = room.resolve("keys");
        data = room.resolve("data");
    }

    @ParameterizedTest
    @EnumSource
    void createdKeysAreOpenedAgain(CipherSuite suite) {
        Keys created = keys(folder().create(suite));
        Keys opened = keys(folder().open());
        assertThat(opened.ids()).isEqualTo(created.ids()).hasSize(1);
        assertThat(opened.suite()).isEqualTo(suite);
        assertThat(opened.missing(created.checks())).isEmpty();
        assertThat(opened.rotatedOn()).isEqualTo(LocalDate.of(2026, 3, 9));
    }

    @Test
    void ownerAloneMayLook() throws IOException {
        folder().create(AES);
        assertThat(permissions(keys)).isEqualTo("rwx------");
        assertThat(permissions(keyFile())).isEqualTo("rw-------");
    }

    @Test
    void secondCreationIsRefusedAndChangesNothing() throws IOException {
        folder().create(AES);
        String before = Files.readString(keyFile());
        assertRefused(folder().create(AES), Reason.ALREADY_MADE, keys);
        assertThat(Files.readString(keyFile())).isEqualTo(before);
    }

    @Test
    void rotationAddsAKeyThatWrites() {
        Keys first = keys(folder().create(AES));
        Keys second = keys(folder().rotate(SM));
        assertThat(second.suite()).isEqualTo(SM);
        assertThat(second.ids()).hasSize(2).endsWith(first.ids().getFirst());
        assertThat(second.missing(first.checks())).isEmpty();
        assertThat(first.missing(second.checks())).containsExactly(second.ids().getFirst());
    }

    @Test
    void withoutKeysNothingOpensOrRotates() throws IOException {
        assertRefused(folder().open(), Reason.MISSING, keys);
        assertRefused(folder().rotate(AES), Reason.MISSING, keys);
        Files.createDirectory(keys, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        assertRefused(folder().open(), Reason.NO_KEYS, keys);
        assertRefused(folder().rotate(AES), Reason.NO_KEYS, keys);
        assertRefused(folder().confirmBackup("张三"), Reason.NO_KEYS, keys);
    }

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

    @Test
    void folderThatIsNoneIsRefused() throws IOException {
        Files.createFile(keys);
        assertRefused(folder().create(AES), Reason.NOT_A_FOLDER, keys);
        Path file = keys;
        keys = file.resolve("keys");
        assertRefused(folder().create(AES), Reason.UNWRITABLE, keys);
    }

    @Test
    void backupIsUnconfirmedUntilSomebodyConfirmsIt() {
        assertThat(backup(folder().create(AES))).isEmpty();
        assertThat(backup(folder().confirmBackup(" 张三\n伪造 "))).hasValue(new BackupConfirmation(LATE, "张三 伪造"));
        assertThat(backup(folder().open())).hasValue(new BackupConfirmation(LATE, "张三 伪造"));
    }

    @Test
    void rotationNeedsANewBackup() {
        folder().create(AES);
        folder().confirmBackup("张三");
        assertThat(backup(folder().rotate(AES))).isEmpty();
        assertThat(backup(folder().confirmBackup("李四")))
                .map(BackupConfirmation::who)
                .hasValue("李四");
    }

    @Test
    void rotationNeverReplacesAFile() throws IOException {
        folder().create(AES);
        Path renamed = Files.move(keyFile(), keys.resolve("root-0002.key"));
        String before = Files.readString(renamed);
        assertRefused(folder().rotate(AES), Reason.UNWRITABLE, renamed);
        assertThat(Files.readString(renamed)).isEqualTo(before);
    }

    @Test
    void confirmationThatCannotBeWrittenIsRefused() throws IOException {
        folder().create(AES);
        Path note = Files.createDirectory(keys.resolve("backup-confirmed"));
        assertRefused(folder().confirmBackup("张三"), Reason.UNWRITABLE, note);
    }

    @Test
    void damagedConfirmationIsNone() throws IOException {
        folder().create(AES);
        folder().confirmBackup("张三");
        String id = keys(folder().open()).ids().getFirst().toString();
        for (String damaged : List.of("yes\n", "x y z\n", id + "\n", id + " " + LATE + "\n", id + " today 张三\n")) {
            Files.writeString(keys.resolve("backup-confirmed"), damaged);
            assertThat(backup(folder().open())).as(damaged).isEmpty();
        }
        assertThat(permissions(keys.resolve("backup-confirmed"))).isEqualTo("rw-------");
    }

    private KeyFolder folder() {
        return new KeyFolder(keys, data, new SecureRandom(), InstantSource.fixed(LATE));
    }

    private Path keyFile() {
        return keys.resolve("root-0001.key");
    }

    private static Keys keys(KeyFolderAnswer answer) {
        return assertThat(answer).asInstanceOf(type(Opened.class)).actual().keys();
    }

    private static Optional<BackupConfirmation> backup(KeyFolderAnswer answer) {
        return assertThat(answer).asInstanceOf(type(Opened.class)).actual().backup();
    }

    private static void assertRefused(KeyFolderAnswer answer, Reason reason, Path path) {
        assertThat(answer).isEqualTo(new Refused(reason, path));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
