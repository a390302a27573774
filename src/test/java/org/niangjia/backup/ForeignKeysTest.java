package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditHead;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.RestoreAnswer.Reason;
import org.niangjia.backup.RestoreAnswer.Refused;
import org.niangjia.shared.Progress;
import org.niangjia.vault.CipherSuite;
import org.niangjia.vault.KeyFolder;
import org.niangjia.vault.KeyFolderAnswer;
import org.niangjia.vault.Keys;
import org.niangjia.vault.TestVaults;
import org.niangjia.vault.Vault;

/** What a restore says of a key folder that is not the one of its backup; it says so before it makes anything. */
class ForeignKeysTest {
    @TempDir
    private Path root;

    private Path file;
    private Keys both;

    @BeforeEach
    void writtenWithTwoKeys() throws IOException {
        folder("house").create(CipherSuite.AES_256_GCM);
        both = opened(folder("house").rotate(CipherSuite.SM4_GCM));
        file = root.resolve("house.backup");
        var ids = both.ids().stream().map(Object::toString).toList();
        try (var writer = new BackupWriter(Files.newOutputStream(file), vault(both))) {
            writer.head(new Head("test", "8", "18", "real", "2026-03-08T04:00:00Z", ids, List.of(), 0));
            writer.end(new End(List.of(), List.of(), List.of(), AuditHead.NONE));
        }
    }

    @Test
    void theNewestKeyAloneIsNotEnoughAndTheMissingOneIsNamed() throws IOException, SQLException {
        Files.delete(root.resolve("house/root-0001.key"));
        assertThat(restore(opened(folder("house").open())))
                .isEqualTo(new Refused(Reason.KEYS, both.ids().getLast().toString()));
    }

    @Test
    void anotherHousesKeysOpenNothing() throws SQLException {
        assertThat(restore(opened(folder("other").create(CipherSuite.AES_256_GCM))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(Reason.DAMAGED));
    }

    private RestoreAnswer restore(Keys keys) throws SQLException {
        return new Restore(vault(keys), keys, Progress.NONE)
                .run(
                        new Restore.Order(file, List.of(), List.of(), List.of(), true),
                        mode -> {
                            throw new AssertionError("something is made");
                        },
                        TestVaults.NOON);
    }

    private static Vault vault(Keys keys) {
        return new Vault(keys, new SecureRandom(), () -> TestVaults.NOON);
    }

    private KeyFolder folder(String name) {
        return new KeyFolder(root.resolve(name), root.resolve("data"), new SecureRandom(), () -> TestVaults.NOON);
    }

    private static Keys opened(KeyFolderAnswer answer) {
        return ((KeyFolderAnswer.Opened) answer).keys();
    }
}
