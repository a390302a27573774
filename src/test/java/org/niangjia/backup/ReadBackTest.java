package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.audit.AuditHead;
import org.niangjia.backup.Contents.Counted;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.Contents.Table;
import org.niangjia.backup.store.RowSum;
import org.niangjia.vault.TestVaults;
import org.niangjia.vault.Vault;

/** A disk that lies, a row that got lost: found before the backup has its name. */
class ReadBackTest {
    private static final List<String> ROWS = List.of("1\tone\n", "2\ttwo\n", "3\t" + "long ".repeat(30_000) + "\n");

    @TempDir
    Path folder;

    private final Vault vault = TestVaults.vault();
    private final Head head = new Head(
            "test",
            "8",
            "18",
            "real",
            "2026-03-08T04:00:00Z",
            List.of(),
            List.of(new Table("a.b", List.of("c", "d"))),
            ROWS.size());

    @Test
    void whatAgreesIsFine() throws IOException {
        assertThat(ReadBack.difference(written(ROWS), vault, head, end(ROWS))).isEmpty();
    }

    @Test
    void aLostAndAChangedRowNameTheirTable() throws IOException {
        var lost = written(ROWS.subList(0, 2));
        assertThat(ReadBack.difference(lost, vault, head, end(ROWS))).contains("a.b");
        Files.delete(lost);
        var changed = written(List.of(ROWS.get(0), "2\ttwp\n", ROWS.get(2)));
        assertThat(ReadBack.difference(changed, vault, head, end(ROWS))).contains("a.b");
    }

    @Test
    void aFlippedByteIsFound() throws IOException {
        var file = written(ROWS);
        var bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
        assertThat(ReadBack.difference(file, vault, head, end(ROWS))).isPresent();
    }

    private Path written(List<String> rows) throws IOException {
        var file = folder.resolve("one.backup");
        try (var writer = new BackupWriter(Files.newOutputStream(file), vault)) {
            writer.head(head);
            for (var row : rows) {
                writer.row(row.getBytes(StandardCharsets.UTF_8));
            }
            writer.endTable();
            writer.end(end(ROWS));
        }
        return file;
    }

    private static End end(List<String> rows) {
        var sum = new RowSum();
        rows.forEach(row -> sum.add(row.getBytes(StandardCharsets.UTF_8)));
        return new End(List.of(new Counted("a.b", sum.rows(), sum.hex())), List.of(), List.of(), AuditHead.NONE);
    }
}
