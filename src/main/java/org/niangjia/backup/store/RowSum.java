package org.niangjia.backup.store;

import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Compares tables whose rows lie in another order. Against accidents: whoever forges is stopped by the encryption. */
public final class RowSum {
    private static final BigInteger LIMIT = BigInteger.ONE.shiftLeft(256);

    private final MessageDigest digest;
    private BigInteger sum = BigInteger.ZERO;
    private long rows;

    public RowSum() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    public void add(byte[] row) {
        sum = sum.add(new BigInteger(1, digest.digest(row)));
        rows++;
    }

    public long rows() {
        return rows;
    }

    public String hex() {
        return "%064x".formatted(sum.mod(LIMIT));
    }
}
