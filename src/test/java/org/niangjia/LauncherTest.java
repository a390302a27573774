package org.niangjia;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The launcher itself, in a house of its own; Java and the build say only how they were called. */
class LauncherTest {
    @TempDir
    private Path root;

    private Path house;

    @BeforeEach
    void house() throws IOException {
        house = Files.createDirectories(root.toRealPath().resolve("house"));
        Files.createDirectories(house.resolve("src/main/launch"));
        Files.createDirectories(house.resolve("src/build"));
        Files.createDirectories(root.resolve("caller"));
        Files.writeString(house.resolve("src/main/launch/java.options"), "");
        Files.writeString(house.resolve("pom.xml"), "");
        script(house.resolve("niangjia"), Files.readString(Path.of("niangjia")));
        script(house.resolve("mvnw"), """
                #!/bin/sh
                echo built >> log
                mkdir -p target && date +%N > target/niangjia.jar
                """);
        script(root.resolve("jdk/bin/javac"), "#!/bin/sh\n");
        script(root.resolve("jdk/bin/java"), """
                #!/bin/sh
                case "$*" in
                    -version) printf '%s\\n' 'Picked up JAVA_TOOL_OPTIONS: -Xmx1g' 'openjdk version "25"' >&2 ;;
                    *--destination*) for last; do :; done; mkdir -p "$last" && cp "$3" "$last/niangjia.jar" ;;
                    *rehearse) ;;
                    *) echo "in $(pwd) data $NIANGJIA_DATA called $*" ;;
                esac
                """);
    }

    @Test
    void whatTheCallerNamesLiesWhereSheStands() throws Exception {
        var caller = root.toRealPath().resolve("caller");
        assertThat(launch(Map.of("NIANGJIA_DATA", "mine"), "backup", "my.backup"))
                .contains("in " + caller + " data mine called")
                .endsWith("backup my.backup\n");
        assertThat(launch(Map.of(), "doctor")).contains("data " + house.resolve("data") + " ");
    }

    @Test
    void onlyRunBuildsAnewAndARunningProgramKeepsItsJars() throws Exception {
        launch(Map.of(), "doctor");
        assertThat(built()).isEqualTo(1);
        var first = house.resolve("target/program/niangjia.jar").toRealPath();
        Files.setLastModifiedTime(
                house.resolve("pom.xml"),
                FileTime.from(Files.getLastModifiedTime(first).toInstant().plus(Duration.ofHours(1))));
        launch(Map.of(), "backup");
        assertThat(built()).isEqualTo(1);
        try (var running = Files.newByteChannel(first)) {
            assertThat(running.isOpen()).isTrue();
            launch(Map.of(), "run");
            assertThat(built()).isEqualTo(2);
            assertThat(first).exists();
            assertThat(house.resolve("target/program/niangjia.jar").toRealPath())
                    .isNotEqualTo(first);
        }
        launch(Map.of(), "run");
        assertThat(first).doesNotExist();
    }

    private long built() throws IOException {
        return Files.readAllLines(house.resolve("log")).size();
    }

    private String launch(Map<String, String> environment, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(house.resolve("niangjia").toString()));
        command.addAll(List.of(arguments));
        var builder = new ProcessBuilder(command)
                .directory(root.toRealPath().resolve("caller").toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().remove("NIANGJIA_DATA");
        builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
        builder.environment().putAll(environment);
        var process = builder.start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static void script(Path file, String text) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
