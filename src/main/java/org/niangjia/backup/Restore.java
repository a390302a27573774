package org.niangjia.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.niangjia.audit.AuditHead;
import org.niangjia.audit.AuditReport;
import org.niangjia.audit.AuditVerification;
import org.niangjia.audit.HeadFile;
import org.niangjia.audit.RestoredAudit;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.backup.RestoreAnswer.NotHere;
import org.niangjia.backup.RestoreAnswer.Reason;
import org.niangjia.backup.RestoreAnswer.RecordBroken;
import org.niangjia.backup.RestoreAnswer.Refused;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.backup.store.Load;
import org.niangjia.backup.store.Snapshot;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.OpenedSample;
import org.niangjia.consultation.RestoredRequests;
import org.niangjia.installation.Attempt;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Migrated;
import org.niangjia.installation.Mode;
import org.niangjia.installation.Restoring;
import org.niangjia.shared.Progress;
import org.niangjia.vault.KeyId;
import org.niangjia.vault.Keys;
import org.niangjia.vault.Vault;

/** Makes an installation of a backup, in an empty place, and does not let it open before everything has been proved. */
public final class Restore {
    /**
     * Nobody stays signed in, and no visit goes on, because an old state came back; and no figure is shown before
     * everything is counted anew; and what a day makes final waits a day, in which somebody can see what came back.
     */
    private static final Set<String> LEFT_OUT = Set.of(
            "identity.session",
            "identity.session_attributes",
            "consultation.follow",
            "measure.counted",
            "shared.scheduled_tasks");

    private static final int SAMPLE = 50;

    private final Vault vault;
    private final Keys keys;
    private final Progress progress;

    public Restore(Vault vault, Keys keys, Progress progress) {
        this.vault = vault;
        this.keys = keys;
        this.progress = progress;
    }

    /**
     * @param deleted the ledger: all of these are shredded before the door opens
     * @param asides the ledger: all of these are kept out
     * @param holds the ledger, sealed: what was held, let go, and deleted while it was held
     * @param withBrokenRecord although the audit record or a request in it is not as it was written
     */
    public record Order(
            Path file,
            Collection<DeletionLedger.Entry> deleted,
            Collection<DeletionLedger.Aside> asides,
            Collection<String> holds,
            boolean withBrokenRecord) {
        public Order {
            deleted = List.copyOf(deleted);
            asides = List.copyOf(asides);
            holds = List.copyOf(holds);
        }
    }

    /**
     * Reads no more of the file than it needs to say whether it fits here.
     *
     * @param place opens the empty installation for the mode that the backup was made in
     */
    public RestoreAnswer run(Order order, Function<Mode, Attempt<Restoring>> place, Instant now) throws SQLException {
        try (var reader = new BackupReader(Files.newInputStream(order.file()), vault)) {
            var head = reader.head();
            var missing = missing(head);
            if (!missing.isEmpty()) {
                return new Refused(Reason.KEYS, String.join(", ", missing));
            }
            var mode = Mode.of(head.mode()).orElseThrow(() -> new Damaged("mode"));
            return switch (place.apply(mode)) {
                case Attempt.Refused<Restoring>(var sentences) -> new NotHere(sentences);
                case Attempt.Done<Restoring>(Restoring empty) -> {
                    try (empty) {
                        yield into(empty, head, reader, order, now);
                    }
                }
            };
        } catch (Damaged e) {
            return new Refused(Reason.DAMAGED, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            return new Refused(Reason.UNREADABLE, order.file().toString());
        }
    }

    /** An older key may be all that opens a seal or a request, although the newest opens the file. */
    private List<String> missing(Head head) {
        var here = keys.ids().stream().map(KeyId::toString).toList();
        return head.keys().stream().filter(id -> !here.contains(id)).toList();
    }

    private RestoreAnswer into(Restoring place, Head head, BackupReader reader, Order order, Instant now)
            throws SQLException, IOException {
        if (place.schema(head.schema()) instanceof Attempt.Refused<Migrated>(var sentences)) {
            return new NotHere(sentences);
        }
        End end;
        try {
            end = load(place, head, reader);
        } catch (SQLException e) {
            return new Refused(Reason.NOT_LOADED, String.valueOf(e.getSQLState()));
        }
        var different = different(place, head, end);
        if (!different.isEmpty()) {
            return new Refused(Reason.DIFFERENT, String.join(", ", different));
        }
        return switch (place.upgrade()) {
            case Attempt.Refused<Migrated>(var sentences) -> new NotHere(sentences);
            case Attempt.Done<Migrated>(Migrated migrated) ->
                prove(place, head, end, String.valueOf(migrated.to()), order, now);
        };
    }

    private End load(Restoring place, Head head, BackupReader reader) throws SQLException, IOException {
        try (var load = new Load(place.database().connect(DatabaseRole.OWNER))) {
            var done = 0L;
            for (var table : head.tables()) {
                if (LEFT_OUT.contains(table.name())) {
                    while (reader.rows().isPresent()) {}
                } else {
                    done += load.copy(table, reader::rows);
                }
                progress.at(Math.min(done, head.rows() - 1), head.rows());
            }
            // The file is whole and authentic up to its last byte before anything is kept.
            var end = reader.end();
            load.add(end.additions());
            load.set(end.sequences());
            load.commit(head.tables());
            progress.at(head.rows(), head.rows());
            return end;
        }
    }

    /** Reads everything back and compares. */
    private static List<String> different(Restoring place, Head head, End end) throws SQLException, IOException {
        var different = new ArrayList<String>();
        Map<String, Contents.Counted> written = new HashMap<>();
        end.tables().forEach(counted -> written.put(counted.name(), counted));
        try (var snapshot = new Snapshot(place.database().connect(DatabaseRole.BACKUP))) {
            for (var table : head.tables()) {
                if (!LEFT_OUT.contains(table.name())
                        && !snapshot.copy(table, row -> {}).equals(written.get(table.name()))) {
                    different.add(table.name());
                }
            }
        }
        return different;
    }

    private RestoreAnswer prove(Restoring place, Head head, End end, String schema, Order order, Instant now)
            throws SQLException, IOException {
        var audit = audit(place, end);
        if (!audit.isFine() && !order.withBrokenRecord()) {
            return new RecordBroken(audit);
        }
        int shredded;
        int aside;
        RestoredRequests.Held held;
        OpenedSample sample;
        try (var app = place.database().connect(DatabaseRole.APP);
                var worker = place.database().connect(DatabaseRole.WORKER)) {
            var requests = new RestoredRequests(app, worker, vault);
            shredded = requests.shred(order.deleted());
            aside = requests.setAside(order.asides());
            held = requests.hold(order.holds());
            sample = requests.openSome(SAMPLE);
        }
        if (!sample.isFine() && !order.withBrokenRecord()) {
            return new Refused(Reason.UNOPENED, sample.names());
        }
        try (var worker = place.database().connect(DatabaseRole.WORKER)) {
            RestoredAudit.seal(worker, vault, HeadFile.in(place.settings().keys()), now);
        }
        // From now on the start refuses another key folder, and makes no new keys in an empty one.
        place.note(keys);
        place.finish();
        return new Restored(
                head.at(),
                head.rows(),
                head.tables().size(),
                head.schema(),
                schema,
                order.deleted().size(),
                shredded,
                aside,
                held,
                sample,
                audit);
    }

    /** Against the head that the backup noted: the file beside the keys may be of a later day. */
    private AuditReport audit(Restoring place, End end) throws SQLException {
        try (var snapshot = new Snapshot(place.database().connect(DatabaseRole.BACKUP))) {
            var noted = end.audit().number() == 0 ? Optional.<AuditHead>empty() : Optional.of(end.audit());
            return new AuditVerification(snapshot.connection(), vault).verify(noted);
        }
    }
}
