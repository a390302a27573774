package org.niangjia.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.niangjia.backup.Contents.Counted;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.store.RowSum;
import org.niangjia.vault.Vault;

/** Reads a new backup as a restore would, to its last byte, and compares it with what went in. */
final class ReadBack {
    private ReadBack() {}

    /** The first thing that differs: a table's name, or what is wrong with the file. */
    static Optional<String> difference(Path file, Vault vault, Head head, End end) throws IOException {
        try (var reader = new BackupReader(Files.newInputStream(file), vault)) {
            if (!reader.head().equals(head)) {
                return Optional.of("head");
            }
            for (var counted : end.tables()) {
                if (!counted(reader, counted.name()).equals(counted)) {
                    return Optional.of(counted.name());
                }
            }
            return reader.end().equals(end) ? Optional.empty() : Optional.of("end");
        } catch (Damaged e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private static Counted counted(BackupReader reader, String table) throws IOException {
        var sum = new RowSum();
        for (var piece = reader.rows(); piece.isPresent(); piece = reader.rows()) {
            addRows(sum, piece.get());
        }
        return new Counted(table, sum.rows(), sum.hex());
    }

    /** A piece holds whole rows; COPY writes a line end at the end of a row only. */
    private static void addRows(RowSum sum, byte[] piece) {
        var from = 0;
        for (var at = 0; at < piece.length; at++) {
            if (piece[at] == '\n') {
                sum.add(Arrays.copyOfRange(piece, from, at + 1));
                from = at + 1;
            }
        }
    }
}
