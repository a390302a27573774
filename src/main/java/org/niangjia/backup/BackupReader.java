package org.niangjia.backup;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.vault.SecretDamaged;
import org.niangjia.vault.Vault;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Reads what {@link BackupWriter} wrote, in that order. What it gives out has been authenticated. */
final class BackupReader implements AutoCloseable {
    private static final int LONGEST = 1 << 30;

    private final DataInputStream in;
    private final JsonMapper json = JsonMapper.builder().build();

    BackupReader(InputStream source, Vault vault) throws IOException {
        this.in = guarded(() -> new DataInputStream(new GZIPInputStream(
                vault.opening(new BufferedInputStream(source, 1 << 17), BackupWriter.PURPOSE), 1 << 16)));
    }

    Head head() throws IOException {
        return guarded(() -> {
            if (!in.readUTF().equals(BackupWriter.NAME)) {
                throw new Damaged("no backup");
            }
            var format = in.readInt();
            if (format != BackupWriter.FORMAT) {
                throw new Damaged("format " + format);
            }
            return json.readValue(block().orElseThrow(() -> new Damaged("no head")), Head.class);
        });
    }

    /** The next piece of a table's rows; empty at its end. */
    Optional<byte[]> rows() throws IOException {
        return guarded(this::block);
    }

    End end() throws IOException {
        return guarded(() -> {
            var end = json.readValue(block().orElseThrow(() -> new Damaged("no end")), End.class);
            if (in.read() != -1) {
                throw new Damaged("something behind the end");
            }
            return end;
        });
    }

    private Optional<byte[]> block() throws IOException {
        var length = in.readInt();
        if (length == 0) {
            return Optional.empty();
        }
        if (length < 0 || length > LONGEST) {
            throw new Damaged("a piece of " + length + " bytes");
        }
        var bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new Damaged("it breaks off");
        }
        return Optional.of(bytes);
    }

    @FunctionalInterface
    private interface Reading<T> {
        T read() throws IOException;
    }

    private static <T> T guarded(Reading<T> reading) throws IOException {
        try {
            return reading.read();
        } catch (SecretDamaged | JacksonException e) {
            throw new Damaged(String.valueOf(e.getMessage()));
        } catch (EOFException | ZipException e) {
            throw new Damaged("it breaks off or is no backup");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
