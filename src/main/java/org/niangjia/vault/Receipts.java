package org.niangjia.vault;

import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Receipt codes and the hashes under which requests are found by them (safety 4).
 *
 * <p>The salt is one secret for the whole installation, because a code has to be found without knowing whose it is:
 * that is the written exception from ASVS 5.0 V6.5.2 (docs/decisions/003-vault.md). A thief of the database cannot even
 * begin to guess, for HMAC key and salt stand outside it; at the door each guess costs a derivation.
 */
public final class Receipts {
    /** More would let a flood of look-ups take the memory and both cores of a small server. */
    static final int AT_ONCE = 2;

    private static final BigInteger CODES = BigInteger.TEN.pow(ReceiptCode.LENGTH);
    private static final int SALT_LENGTH = 16;
    private static final String MALFORMED = "0".repeat(ReceiptCode.LENGTH);

    private final Keys keys;
    private final Stretching stretching;
    private final Semaphore permits = new Semaphore(AT_ONCE, true);

    Receipts(Keys keys, Stretching stretching) {
        this.keys = keys;
        this.stretching = stretching;
    }

    /**
     * The code of the form that the token belongs to: the same one for every retry, before and after a rotation. Bias
     * of the remainder: under 10^16 / 2^256.
     *
     * @throws SecretDamaged if the token's root key has gone since
     */
    public ReceiptCode codeFor(OpenedToken.Valid token) {
        byte[] hash = keys.get(token.keyId()).mac("receipt code", Bytes.of(token.nonce()));
        BigInteger number = new BigInteger(1, hash).mod(CODES);
        return new ReceiptCode(String.format(Locale.ROOT, "%016d", number));
    }

    /**
     * Derives where the request of a new code is stored. Two derivations run at once, others queue in order.
     *
     * @param longestWait how long to queue; zero or less does not queue
     * @throws InterruptedException if interrupted while queueing
     */
    public ReceiptLookup lookup(ReceiptCode code, Duration longestWait) throws InterruptedException {
        return lookup(Optional.of(code), longestWait);
    }

    /**
     * Derives where the request of a typed code would be stored. Malformed input costs the same work and gives hashes
     * that no request has: the caller need not and cannot tell it from an unknown code.
     *
     * @param longestWait how long to queue; zero or less does not queue
     * @throws InterruptedException if interrupted while queueing
     */
    public ReceiptLookup lookup(String typed, Duration longestWait) throws InterruptedException {
        return lookup(ReceiptCode.find(typed), longestWait);
    }

    private ReceiptLookup lookup(Optional<ReceiptCode> code, Duration longestWait) throws InterruptedException {
        byte[] message = Bytes.framed(
                Bytes.utf8(code.isPresent() ? "code" : "none"),
                Bytes.utf8(code.map(ReceiptCode::digits).orElse(MALFORMED)));
        if (!permits.tryAcquire(longestWait.toNanos(), TimeUnit.NANOSECONDS)) {
            return new ReceiptLookup.Busy();
        }
        try {
            List<KeyedDigest> candidates = keys.newestFirst().stream()
                    .map(root -> derive(root, message))
                    .toList();
            return new ReceiptLookup.Derived(candidates);
        } finally {
            permits.release();
        }
    }

    private KeyedDigest derive(RootKey root, byte[] message) {
        byte[] salt = root.derive("receipt salt", new byte[0], SALT_LENGTH);
        byte[] secret = root.mac("receipt lookup", message);
        try {
            return new KeyedDigest(root.header(), stretching.stretch(secret, salt));
        } finally {
            Bytes.wipe(salt);
            Bytes.wipe(secret);
        }
    }

    /** Threads in the queue, for metrics and tests. */
    public int waiting() {
        return permits.getQueueLength();
    }

    @Override
    public String toString() {
        return "Receipts[at once " + AT_ONCE + "]";
    }
}
