package org.niangjia.backup;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.niangjia.audit.AuditVerification;
import org.niangjia.backup.Contents.Counted;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.Contents.Table;
import org.niangjia.backup.store.Snapshot;
import org.niangjia.installation.Database;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Mode;
import org.niangjia.installation.PrivateFiles;
import org.niangjia.shared.Progress;
import org.niangjia.vault.KeyId;
import org.niangjia.vault.Keys;
import org.niangjia.vault.Vault;

/** Writes a whole database into one file: one snapshot, beside the running program or alone, on any server. */
public final class Backup {
    private static final int REPORT_EVERY = 5_000;

    private final Vault vault;
    private final Keys keys;
    private final String product;

    public Backup(Vault vault, Keys keys, String product) {
        this.vault = vault;
        this.keys = keys;
        this.product = product;
    }

    public record Written(Path file, long rows, long bytes, int tables) {}

    /** The file has its name only when it is whole and on the disk. Nothing is replaced. */
    public Written write(Database database, Mode mode, Path file, Instant now, Progress progress)
            throws IOException, SQLException {
        var target = file.toAbsolutePath();
        PrivateFiles.createFolders(Objects.requireNonNull(target.getParent()));
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        try (var snapshot = new Snapshot(database.connect(DatabaseRole.BACKUP))) {
            var head = head(snapshot, mode, now);
            try (var writer = new BackupWriter(new BufferedOutputStream(PrivateFiles.create(draft), 1 << 17), vault)) {
                writer.head(head);
                var counted = rows(snapshot, head, writer, progress);
                writer.end(new End(
                        counted,
                        snapshot.sequences(),
                        snapshot.additions(),
                        AuditVerification.head(snapshot.connection())));
            }
            sync(draft);
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(Objects.requireNonNull(target.getParent()));
            return new Written(
                    target, head.rows(), Files.size(target), head.tables().size());
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private Head head(Snapshot snapshot, Mode mode, Instant now) throws SQLException {
        var tables = snapshot.tables();
        var rows = 0L;
        for (var table : tables) {
            rows += snapshot.rows(table);
        }
        return new Head(
                product,
                snapshot.schemaVersion(),
                snapshot.serverVersion(),
                mode.word(),
                now.toString(),
                keys.ids().stream().map(KeyId::toString).toList(),
                tables,
                rows);
    }

    private static List<Counted> rows(Snapshot snapshot, Head head, BackupWriter writer, Progress progress)
            throws SQLException, IOException {
        var counted = new ArrayList<Counted>();
        var done = new long[1];
        for (Table table : head.tables()) {
            counted.add(snapshot.copy(table, row -> {
                writer.row(row);
                done[0]++;
                if (done[0] % REPORT_EVERY == 0) {
                    progress.at(done[0], head.rows());
                }
            }));
            writer.endTable();
        }
        progress.at(head.rows(), head.rows());
        return counted;
    }

    private static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
