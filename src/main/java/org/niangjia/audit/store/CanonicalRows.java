package org.niangjia.audit.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over rows in one form only: each column is four bytes of length and its text in UTF-8, null has the length
 * -1. So no two different lists of rows are the same bytes, wherever a text ends.
 */
final class CanonicalRows {
    private final MessageDigest digest;

    CanonicalRows(String label) {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        add(label);
    }

    void add(@Nullable String column) {
        if (column == null) {
            digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(-1).flip());
            return;
        }
        var bytes = column.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
    }

    byte[] sum() {
        return digest.digest();
    }
}
