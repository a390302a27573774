package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.vault.KeyFolderAnswer.Reason;

class KeyFolderTest extends KeyRoom {
    private static final CipherSuite SM = CipherSuite.SM4_GCM;

    @ParameterizedTest
    @EnumSource
    void createdKeysAreOpenedAgain(CipherSuite suite) {
        Keys created = keys(folder().create(suite));
        Keys opened = keys(folder().open());
        assertThat(opened.ids()).isEqualTo(created.ids()).hasSize(1);
        assertThat(opened.suite()).isEqualTo(suite);
        assertThat(opened.missing(created.checks())).isEmpty();
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
}
