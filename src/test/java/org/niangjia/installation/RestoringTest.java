package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.niangjia.installation.TestFolders.FIRST;
import static org.niangjia.installation.TestFolders.installation;
import static org.niangjia.installation.TestFolders.refusals;
import static org.niangjia.installation.TestFolders.value;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import org.flywaydb.core.api.FlywayException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A restore that ends among its first tables is not taken for an empty house. */
class RestoringTest {
    @TempDir
    private Path root;

    @Test
    void whatEndsBetweenTwoStepsIsUnfinished() throws IOException, SQLException {
        var folders = new TestFolders(root.toRealPath()).withServer();
        var steps = Files.createDirectory(root.resolve("steps"));
        Files.copy(Path.of("src/test/resources/installation/first/V1__notes.sql"), steps.resolve("V1__notes.sql"));
        Files.writeString(steps.resolve("V2__broken.sql"), "SELECT 1 / 0;");
        try (var restoring = value(installation("filesystem:" + steps).openEmpty(folders.settings(Mode.REAL)))) {
            assertThatThrownBy(() -> restoring.schema("2")).isInstanceOf(FlywayException.class);
        }
        assertThat(refusals(folders.tryOpen(Mode.REAL, FIRST))).containsExactly("installation.restore.unfinished");
    }

    /** A newer backup leaves nothing behind that would keep the next one out. */
    @Test
    void anUnknownSchemaLeavesThePlaceEmptyAndTheNextTryGoesOn() throws IOException, SQLException {
        var folders = new TestFolders(root.toRealPath()).withServer();
        var settings = folders.settings(Mode.REAL);
        try (var restoring = value(installation(FIRST).openEmpty(settings))) {
            assertThat(refusals(restoring.schema("2"))).containsExactly("installation.schema.newer");
        }
        try (var restoring = value(installation(FIRST).openEmpty(settings))) {
            assertThat(restoring.schema("1")).isInstanceOf(Attempt.Done.class);
            restoring.finish();
        }
        value(folders.tryOpen(Mode.REAL, FIRST)).close();
    }
}
