package org.niangjia.vault;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Everything that is done with the installation's keys. One instance per process: {@link #receipts} bounds its work by
 * it. Safe for many threads.
 *
 * <p>Envelope encryption: each record has a {@link DataKey}; the database keeps it wrapped under a key that is derived
 * for the organisation holding the record (one key per organisation: far below the 2^32 random nonces that NIST SP
 * 800-38D, 8.3 allows). Handing the record over makes the former holder's wrapped key worthless;
 * deleting the wrapped key shreds the record.
 */
public final class Vault {
    private final Keys keys;
    private final SecureRandom random;
    private final InstantSource clock;
    private final Receipts receipts;

    public Vault(Keys keys, SecureRandom random, InstantSource clock) {
        this.keys = keys;
        this.random = random;
        this.clock = clock;
        this.receipts = new Receipts(keys, new Argon2Stretching());
    }

    /** A fresh random key; {@link #wrap} it before it is closed, or what it encrypts is lost. */
    public DataKey newDataKey() {
        Secret secret = new Secret(Bytes.random(random, DataKey.LENGTH));
        return new DataKey(KeyId.random(random), secret, keys.suite(), random);
    }

    /** The form in which a data key is stored: {@value Ciphertext#OVERHEAD} + 40 bytes, under the newest root key. */
    public Ciphertext wrap(DataKey key, Holding holding) {
        RootKey root = keys.newest();
        byte[] wrapping = HeldKeys.wrapping(root, holding.organization());
        byte[] exported = key.exported();
        try {
            return Ciphertext.seal(root.header(), wrapping, holding.bytes(), exported, random);
        } finally {
            Bytes.wipe(wrapping);
            Bytes.wipe(exported);
        }
    }

    /**
     * The caller closes the key.
     *
     * @throws SecretDamaged if the wrapped key was changed, is of another holding, or its root key is missing
     */
    public DataKey unwrap(Ciphertext wrappedKey, Holding holding) {
        try (var held = heldBy(holding.organization())) {
            return held.unwrap(wrappedKey, holding.record());
        }
    }

    /** A content that has a data key to itself. */
    public SealedRecord seal(byte[] plain, Holding holding, Place place) {
        try (var key = newDataKey()) {
            return new SealedRecord(wrap(key, holding), key.encrypt(plain, place));
        }
    }

    /** @throws SecretDamaged if the key or the content was changed or is of another holding or place */
    public byte[] open(SealedRecord sealed, Holding holding, Place place) {
        try (var key = unwrap(sealed.key(), holding)) {
            return key.decrypt(sealed.content(), place);
        }
    }

    /** For opening many records of one organisation. */
    public HeldKeys heldBy(UUID organization) {
        return new HeldKeys(organization, keys, random);
    }

    /**
     * Re-encrypts a record for the organisation that takes it over: a new data key, so whoever kept the old one or its
     * wrapped form reads nothing that comes after.
     *
     * @param wrappedKey the present one, held by {@code from}
     * @param to the same record with its receiver ({@link Holding#at})
     * @param contents every content of the record: what is left out can't be read afterwards
     * @throws SecretDamaged if the key or one of the contents cannot be authenticated; nothing is handed over then
     */
    public HandedOver handOver(Ciphertext wrappedKey, Holding from, Holding to, List<Placed> contents) {
        if (!from.record().equals(to.record())) {
            throw new IllegalArgumentException("a hand-over keeps its record");
        }
        try (DataKey old = unwrap(wrappedKey, from);
                DataKey fresh = newDataKey()) {
            List<Placed> moved = contents.stream()
                    .map(placed -> placed.reencrypted(old, fresh))
                    .toList();
            return new HandedOver(wrap(fresh, to), moved);
        }
    }

    /**
     * Keyed hashes of one purpose.
     *
     * @param purpose separates keys, for example {@code consultation.phone} or {@code audit.seal}
     */
    public KeyedHash keyedHash(String purpose) {
        return new KeyedHash(purpose, keys);
    }

    /**
     * Tokens of one purpose.
     *
     * @param purpose separates keys, for example {@code consultation.help-form}
     */
    public SealedTokens tokens(String purpose) {
        return new SealedTokens(Labels.checked(purpose), keys, random, clock);
    }

    public Receipts receipts() {
        return receipts;
    }

    /**
     * Encrypts a stream of any length, for backups. See {@link SealedOutput#finish()}.
     *
     * @param purpose separates keys, for example {@code installation.backup}
     */
    public SealedOutput sealing(OutputStream target, String purpose) throws IOException {
        return SealedOutput.to(target, keys.newest(), Labels.checked(purpose), random);
    }

    /**
     * Reads what {@link #sealing} wrote. Gives out authenticated bytes only; reading throws {@link SecretDamaged} at
     * the first changed, missing, exchanged or added block and when the stream was not finished.
     *
     * @throws SecretDamaged if this is no such stream or its root key is missing
     */
    public InputStream opening(InputStream source, String purpose) throws IOException {
        return SealedInput.from(source, keys, Labels.checked(purpose));
    }

    @Override
    public String toString() {
        return "Vault[" + keys.suite() + ", " + keys + "]";
    }
}
