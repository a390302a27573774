package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.backup.SmallHouse.FIRST;
import static org.niangjia.backup.SmallHouse.SECOND;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.niangjia.backup.RestoreAnswer.Restored;
import org.niangjia.installation.DatabaseRole;

/**
 * Files that earlier versions wrote, in src/test/resources/backups, each named after its schema: every later version
 * restores and migrates them. Their house is small and invented, its keys stand in the source.
 */
class EarlierBackupsTest {
    private static final Path KEPT = Path.of("src/test/resources/backups");

    @TempDir
    private Path root;

    private SmallHouse house;

    @BeforeEach
    void house() throws IOException {
        house = SmallHouse.below(root);
    }

    @Test
    void everyEarlierBackupComesBackAndIsBroughtToALaterSchema() throws IOException, SQLException {
        var later = house.ground().nextSteps("alter table consultation.request add column later text;");
        try (var files = Files.list(KEPT)) {
            var kept = files.sorted().toList();
            assertThat(kept).isNotEmpty();
            for (var file : kept) {
                comesBack(file, later);
            }
        }
    }

    /** Where the next file comes from: a version that changed the schema checks in what it left in target. */
    @Test
    void thisVersionsBackupComesBackTheSameWay() throws IOException, SQLException {
        var later = house.ground().nextSteps("alter table consultation.request add column later text;");
        var folder = Files.createDirectories(Path.of("target/backups"));
        Path file;
        try (var open = house.furnished("house")) {
            file = folder.resolve("schema-" + open.migrated().to() + ".backup").toAbsolutePath();
            Files.deleteIfExists(file);
            assertThat(house.backUp(open, file).isFine()).isTrue();
        }
        assertThat(Files.size(file)).isLessThan(100_000);
        comesBack(file, later);
    }

    private void comesBack(Path file, String later) throws IOException, SQLException {
        var name = file.getFileName().toString();
        var restored = (Restored) house.restore(file, name, later, false);
        assertThat("schema-" + restored.fromSchema() + ".backup").isEqualTo(name);
        assertThat(restored.toSchema()).isEqualTo("9001");
        assertThat(restored.before().isFine()).isTrue();
        assertThat(restored.before().seals()).isEqualTo(1);
        assertThat(restored.sample().opened()).isEqualTo(2);
        try (var open = house.ground().open(name, later)) {
            for (var request : List.of(FIRST, SECOND)) {
                assertThat(house.isReadable(open, request)).isTrue();
            }
            try (var reader = open.database().connect(DatabaseRole.BACKUP);
                    var sql = reader.createStatement();
                    var row = sql.executeQuery("select display_name from identity.account")) {
                assertThat(row.next()).isTrue();
                assertThat(row.getString(1)).isEqualTo("王芳");
            }
        }
    }
}
