package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogPlaceTest {
    @TempDir
    private Path root;

    @Test
    void theProgramLogsInItsDataFolderAndACommandWhereThereIsOne() throws IOException {
        var data = root.toRealPath().resolve("data");
        assertThat(LogPlace.folder(true, data)).isEqualTo(data.resolve("log"));
        Files.createDirectory(data);
        assertThat(LogPlace.folder(false, data)).isEqualTo(data.resolve("log"));
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void aCommandWithoutAnInstallationGetsAFreshFolderThatOnlyItsOwnerMayEnter() throws IOException {
        var data = root.toRealPath().resolve("data");
        var folder = LogPlace.folder(false, data);
        assertThat(folder).isEmptyDirectory().isNotEqualTo(LogPlace.folder(false, data));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        assertThat(data).doesNotExist();
    }

    @Test
    void aLogFolderThatIsNoneIsLeftAlone() throws IOException {
        var data = Files.createDirectory(root.toRealPath().resolve("data"));
        Files.writeString(data.resolve("log"), "");
        assertThat(LogPlace.folder(true, data)).isEmptyDirectory();
    }
}
