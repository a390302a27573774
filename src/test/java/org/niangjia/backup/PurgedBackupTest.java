package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.backup.SmallHouse.FIRST;
import static org.niangjia.backup.SmallHouse.SECOND;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.consultation.DeletionLedger;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.DeletionReason;
import org.niangjia.consultation.RestoredRequests;
import org.niangjia.installation.DatabaseRole;
import org.niangjia.installation.Ground;
import org.niangjia.installation.OpenInstallation;
import org.niangjia.shared.Progress;
import org.niangjia.vault.TestVaults;

/** What is over its time is in no backup that is made afterwards, and out of an older one it goes again (safety 19). */
class PurgedBackupTest {
    private static final Entry EXPIRED = new Entry(FIRST, LocalDate.of(2026, 3, 9), DeletionReason.RETENTION);

    @TempDir
    private Path root;

    @Test
    void itIsInNoLaterBackupAndTheLedgerShredsItInAnOlderOne() throws IOException, SQLException {
        var house = SmallHouse.below(root);
        var older = root.resolve("older.backup");
        var newer = root.resolve("newer.backup");
        var ledger = DeletionLedger.in(Files.createDirectories(house.ground().keys()));
        List<String> hers;
        List<String> anothers;
        try (var open = house.furnished("house")) {
            hers = stored(open, FIRST.toString());
            anothers = stored(open, SECOND.toString());
            assertThat(house.backUp(open, older).isFine()).isTrue();
            try (var app = open.database().connect(DatabaseRole.APP);
                    var worker = open.database().connect(DatabaseRole.WORKER)) {
                assertThat(new RestoredRequests(app, worker, house.vault()).shred(List.of(EXPIRED)))
                        .isEqualTo(1);
            }
            ledger.add(List.of(EXPIRED));
            assertThat(house.backUp(open, newer).isFine()).isTrue();
        }
        assertThat(hers).hasSizeGreaterThan(4);
        assertThat(rows(house, older)).contains(hers).contains(anothers);
        assertThat(rows(house, newer)).doesNotContain(hers).contains(anothers);

        assertThat(readableAgain(house, older, "forgetful", List.of())).isTrue();
        assertThat(readableAgain(house, older, "mindful", ledger.read())).isFalse();
    }

    private static boolean readableAgain(SmallHouse house, Path file, String name, Collection<Entry> ledger)
            throws SQLException {
        var restored = (Restored) new Restore(house.vault(), house.keys(), Progress.NONE)
                .run(
                        new Restore.Order(file, ledger, List.of(), List.of(), false),
                        mode -> house.ground().openEmpty(name, mode, Ground.STEPS),
                        TestVaults.NOON);
        assertThat(restored.shredded()).isEqualTo(ledger.size());
        try (var open = house.ground().open(name, Ground.STEPS)) {
            assertThat(house.isReadable(open, SECOND)).isTrue();
            return house.isReadable(open, FIRST);
        }
    }

    /** The key and every content of a request, as COPY writes bytes. */
    private static List<String> stored(OpenInstallation open, String request) throws SQLException {
        var all = new ArrayList<String>();
        try (var reader = open.database().connect(DatabaseRole.BACKUP);
                var sql = reader.createStatement();
                var rows = sql.executeQuery("select encode(unnest(array[wrapped_key, header, story, contact]), 'hex')"
                        + " from consultation.request where id = '" + request + "' union all"
                        + " select encode(content, 'hex') from consultation.step where request_id = '" + request
                        + "'")) {
            while (rows.next()) {
                all.add(rows.getString(1));
            }
        }
        return all;
    }

    private static String rows(SmallHouse house, Path file) throws IOException {
        var text = new StringBuilder();
        try (var reader = new BackupReader(Files.newInputStream(file), house.vault())) {
            for (var table : reader.head().tables()) {
                for (var piece = reader.rows(); piece.isPresent(); piece = reader.rows()) {
                    text.append(new String(piece.get(), StandardCharsets.ISO_8859_1));
                }
                text.append('\n').append(table.name());
            }
        }
        return text.toString();
    }
}
