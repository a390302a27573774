package org.niangjia.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A backup is packed before it is sealed, so a word is found in no backup, sealed or not. What would lie there if
 * sealing did nothing is the packed stream: it is looked for at every byte, and words besides.
 */
class NothingInTheClearTest {
    @TempDir
    private Path root;

    @Test
    void noPackedStreamAndNoWordLiesInTheFile() throws IOException, SQLException {
        var house = SmallHouse.below(root);
        var file = root.resolve("house.backup");
        try (var open = house.furnished("house")) {
            house.backUp(open, file);
        }
        var bytes = Files.readAllBytes(file);
        assertThat(holdsPackedStream(bytes)).isFalse();
        var text = new String(bytes, StandardCharsets.ISO_8859_1);
        for (var word : List.of(SmallHouse.WORDS, "region.division", BackupWriter.NAME, "wrapped_key")) {
            assertThat(text).doesNotContain(latin(word));
        }
        assertThat(Files.getPosixFilePermissions(file)).hasSize(2);
    }

    @Test
    void aPackedStreamWouldBeFoundBehindAnyHeader() throws IOException {
        var plain = new ByteArrayOutputStream();
        plain.writeBytes("some header".getBytes(StandardCharsets.UTF_8));
        try (var out = new DataOutputStream(new GZIPOutputStream(plain))) {
            out.writeUTF(BackupWriter.NAME);
        }
        assertThat(holdsPackedStream(plain.toByteArray())).isTrue();
    }

    private static boolean holdsPackedStream(byte[] bytes) {
        return IntStream.range(0, bytes.length).anyMatch(at -> beginsPackedStream(bytes, at));
    }

    private static boolean beginsPackedStream(byte[] bytes, int at) {
        var rest = new ByteArrayInputStream(bytes, at, bytes.length - at);
        try (var in = new DataInputStream(new GZIPInputStream(rest))) {
            return in.readUTF().equals(BackupWriter.NAME);
        } catch (IOException e) {
            return false;
        }
    }

    private static String latin(String word) {
        return new String(word.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}
