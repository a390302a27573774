package org.niangjia.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.GZIPOutputStream;
import org.niangjia.backup.Contents.End;
import org.niangjia.backup.Contents.Head;
import org.niangjia.vault.SealedOutput;
import org.niangjia.vault.Vault;
import tools.jackson.databind.json.JsonMapper;

/**
 * The stream: encrypted blocks (vault), in them gzip, in it a name, a format number, the head, then for each table
 * its rows as COPY writes them in pieces of a length each and a zero, and the end.
 */
final class BackupWriter implements AutoCloseable {
    static final String NAME = "niangjia-backup";
    static final int FORMAT = 1;
    static final String PURPOSE = "installation.backup";

    private static final int PIECE = 64 * 1024;

    private final SealedOutput sealed;
    private final GZIPOutputStream packed;
    private final DataOutputStream out;
    private final JsonMapper json = JsonMapper.builder().build();
    private final byte[] piece = new byte[PIECE];
    private int filled;

    BackupWriter(OutputStream target, Vault vault) throws IOException {
        this.sealed = vault.sealing(target, PURPOSE);
        this.packed = new GZIPOutputStream(sealed, PIECE);
        this.out = new DataOutputStream(packed);
    }

    void head(Head head) throws IOException {
        out.writeUTF(NAME);
        out.writeInt(FORMAT);
        block(json.writeValueAsBytes(head));
    }

    void row(byte[] row) throws IOException {
        if (filled + row.length > PIECE) {
            flushPiece();
        }
        if (row.length > PIECE) {
            block(row);
            return;
        }
        System.arraycopy(row, 0, piece, filled, row.length);
        filled += row.length;
    }

    void endTable() throws IOException {
        flushPiece();
        out.writeInt(0);
    }

    /** Without it the file is not opened again. */
    void end(End end) throws IOException {
        block(json.writeValueAsBytes(end));
        out.flush();
        packed.finish();
        sealed.finish();
    }

    private void flushPiece() throws IOException {
        if (filled > 0) {
            out.writeInt(filled);
            out.write(piece, 0, filled);
            filled = 0;
        }
    }

    private void block(byte[] bytes) throws IOException {
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    @Override
    public void close() throws IOException {
        sealed.close();
    }
}
