package org.niangjia.installation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class OrdinaryUserTest {
    private static final Path SETPRIV = Path.of("/usr/bin/setpriv");

    @TempDir
    Path root;

    /** Where the tests run as an ordinary user, all of them show it. */
    @Test
    void ordinaryUserNeedsNoRoot() throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")) && Files.isExecutable(SETPRIV));
        TestFolders folders = new TestFolders(root.toRealPath()).withServerOfItsOwn();
        String classPath = readableCopy();
        give(root);
        List<String> asNobody =
                List.of(SETPRIV.toString(), "--reuid=65534", "--regid=65534", "--clear-groups", "--inh-caps=-all");
        try (HeldInstallation held = HeldInstallation.start(folders, classPath, asNobody)) {
            held.awaitRows(5);
            assertThat(held.server().info().user()).contains("nobody");
            held.end();
        }
        Files.setPosixFilePermissions(root, PosixFilePermissions.fromString("rwx------"));
        assertThat(TestFolders.refusals(folders.tryOpen(Mode.REAL, TestFolders.FIRST)))
                .containsExactly("installation.server.owner");
    }

    /** Root's repository of jars is closed to others. An empty entry would be the whole project, changing under us. */
    private String readableCopy() throws IOException {
        List<String> copies = new ArrayList<>();
        Path folder = Files.createDirectory(root.resolve("program"));
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            if (entry.isEmpty()) {
                continue;
            }
            Path from = Path.of(entry);
            Path to = folder.resolve(copies.size() + "-" + from.getFileName());
            try (Stream<Path> files = Files.walk(from)) {
                for (Path file : files.toList()) {
                    Files.copy(
                            file, to.resolve(from.relativize(file).toString()).normalize());
                }
            }
            copies.add(to.toString());
        }
        return String.join(File.pathSeparator, copies);
    }

    private static void give(Path folder) throws IOException {
        UserPrincipal nobody =
                folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.toList()) {
                Files.setAttribute(file, "posix:owner", nobody, LinkOption.NOFOLLOW_LINKS);
            }
        }
    }
}
