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
import java.util.Optional;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.HeadFile;
import org.niangjia.backup.BackupAnswer.NotAsWritten;
import org.niangjia.backup.BackupAnswer.Written;
import org.niangjia.backup.Contents.Counted;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.Contents.Table;
import org.niangjia.backup.store.Snapshot;
import org.niangjia.consultation.OpenedSample;
import org.niangjia.consultation.SampledRequests;
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
    private static final int SAMPLE = 50;

    private final Vault vault;
    private final Keys keys;
    private final String product;
    private final boolean sampled;

    public Backup(Vault vault, Keys keys, String product) {
        this(vault, keys, product, true);
    }

    private Backup(Vault vault, Keys keys, String product, boolean sampled) {
        this.vault = vault;
        this.keys = keys;
        this.product = product;
        this.sampled = sampled;
    }

    /**
     * Before an upgrade the schema is older than this program, and its queries may ask for columns that only the coming
     * migration makes: no request can be opened by them. The start would break there, each time behind another whole
     * backup. Reading back, counts and seals remain; they ask for nothing that this version's schema has first.
     */
    public Backup withoutSample() {
        return new Backup(vault, keys, product, false);
    }

    /**
     * The file has its name only when it is whole, on the disk and read back. Nothing is replaced. A broken audit record
     * or a request that does not open are told and hinder nothing: then a copy is needed most.
     *
     * @param heads the file beside the keys that says how far the audit record goes
     */
    public BackupAnswer write(Database database, Mode mode, Path file, HeadFile heads, Instant now, Progress progress)
            throws IOException, SQLException {
        var target = file.toAbsolutePath();
        PrivateFiles.createFolders(Objects.requireNonNull(target.getParent()));
        if (Files.exists(target)) {
            throw new FileAlreadyExistsException(target.toString());
        }
        var draft = target.resolveSibling(target.getFileName() + ".part");
        Files.deleteIfExists(draft);
        var look = look(database, heads);
        try (var snapshot = look.snapshot()) {
            var head = head(snapshot, mode, now);
            End end;
            try (var writer = new BackupWriter(new BufferedOutputStream(PrivateFiles.create(draft), 1 << 17), vault)) {
                writer.head(head);
                var counted = rows(snapshot, head, writer, progress);
                end = new End(
                        counted,
                        snapshot.sequences(),
                        snapshot.additions(),
                        AuditVerification.head(snapshot.connection()));
                writer.end(end);
            }
            sync(draft);
            var different = ReadBack.difference(draft, vault, head, end);
            if (different.isPresent()) {
                return new NotAsWritten(different.get());
            }
            Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
            PrivateFiles.sync(Objects.requireNonNull(target.getParent()));
            return proved(snapshot, look.noted(), target, head);
        } finally {
            Files.deleteIfExists(draft);
        }
    }

    private record Look(Optional<AuditHead> noted, Snapshot snapshot) {}

    /**
     * The file first: it comes after each seal, never before it. Where an installation has just begun the very first seal
     * may have come between both, and a database with seals and no file at all would be called broken: then once more.
     */
    private static Look look(Database database, HeadFile heads) throws IOException, SQLException {
        var noted = heads.read();
        var snapshot = new Snapshot(database.connect(DatabaseRole.BACKUP));
        if (noted.isPresent() || AuditVerification.head(snapshot.connection()).equals(AuditHead.NONE)) {
            return new Look(noted, snapshot);
        }
        snapshot.close();
        return new Look(heads.read(), new Snapshot(database.connect(DatabaseRole.BACKUP)));
    }

    private Written proved(Snapshot snapshot, Optional<AuditHead> noted, Path file, Head head) throws IOException {
        var audit = new AuditVerification(snapshot.connection(), vault).verify(noted);
        var sample = sampled
                ? Optional.of(SampledRequests.open(snapshot.connection(), vault, SAMPLE))
                : Optional.<OpenedSample>empty();
        return new Written(file, head.rows(), Files.size(file), head.tables().size(), audit, sample);
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
