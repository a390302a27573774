package org.niangjia.vault;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Hidden form fields that need no session and no cookie: a short text, sealed with its time of issue and its end. The
 * browser can neither read nor change it. Sealing does not make it usable only once: store {@link #fingerprint} for
 * that.
 *
 * <p>Text: base64url of nonce (16 bytes) and {@link Ciphertext}, no padding, about 94 characters and 4/3 of the
 * payload. Each token has a key derived from its nonce, so the number of tokens is not bounded by GCM's random nonces.
 */
public final class SealedTokens {
    /** UTF-8 bytes. */
    public static final int LONGEST_PAYLOAD = 2048;

    private static final int NONCE_LENGTH = 16;
    private static final int TIMES_LENGTH = 2 * Long.BYTES;
    private static final int LONGEST_TEXT = 4096;

    private final String purpose;
    private final Keys keys;
    private final SecureRandom random;
    private final InstantSource clock;

    SealedTokens(String purpose, Keys keys, SecureRandom random, InstantSource clock) {
        this.purpose = purpose;
        this.keys = keys;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A new token.
     *
     * @param payload at most {@value #LONGEST_PAYLOAD} bytes of UTF-8
     * @param lifetime from now, to the millisecond
     */
    public String issue(String payload, Duration lifetime) {
        byte[] content = Bytes.utf8(payload);
        if (content.length > LONGEST_PAYLOAD) {
            throw new IllegalArgumentException("a token carries at most " + LONGEST_PAYLOAD + " bytes");
        }
        Instant now = clock.instant();
        byte[] plain = ByteBuffer.allocate(TIMES_LENGTH + content.length)
                .putLong(now.toEpochMilli())
                .putLong(now.plus(lifetime).toEpochMilli())
                .put(content)
                .array();
        byte[] nonce = Bytes.random(random, NONCE_LENGTH);
        RootKey root = keys.newest();
        byte[] key = key(root, nonce);
        try {
            Ciphertext sealed = Ciphertext.seal(root.header(), key, place(nonce), plain, random);
            return Base64.getUrlEncoder().withoutPadding().encodeToString(Bytes.joined(nonce, sealed.bytes()));
        } finally {
            Bytes.wipe(key);
        }
    }

    /** Accepts anything that a browser may send. */
    public OpenedToken open(String text) {
        return decoded(text).flatMap(this::opened).orElseGet(OpenedToken.Forged::new);
    }

    /** For a unique column: the same for every retry with this token, also a late one and after a rotation of keys. */
    public KeyedDigest fingerprint(OpenedToken.Ours token) {
        RootKey root = keys.get(token.keyId());
        byte[] message = Bytes.framed(Bytes.utf8(purpose), Bytes.of(token.nonce()));
        return new KeyedDigest(root.header(), root.mac("token fingerprint", message));
    }

    private Optional<OpenedToken> opened(byte[] bytes) {
        byte[] nonce = Arrays.copyOf(bytes, NONCE_LENGTH);
        return Ciphertext.find(Arrays.copyOfRange(bytes, NONCE_LENGTH, bytes.length))
                .flatMap(content -> keys.find(content.header()).flatMap(root -> open(content, root, nonce)));
    }

    private Optional<OpenedToken> open(Ciphertext sealed, RootKey root, byte[] nonce) {
        byte[] key = key(root, nonce);
        try {
            return sealed.open(key, place(nonce)).map(plain -> token(plain, nonce, root.id()));
        } finally {
            Bytes.wipe(key);
        }
    }

    private OpenedToken token(byte[] plain, byte[] nonceBytes, KeyId key) {
        ByteBuffer nonceBuffer = ByteBuffer.wrap(nonceBytes);
        UUID nonce = new UUID(nonceBuffer.getLong(), nonceBuffer.getLong());
        ByteBuffer times = ByteBuffer.wrap(plain);
        Instant issuedAt = Instant.ofEpochMilli(times.getLong());
        Instant end = Instant.ofEpochMilli(times.getLong());
        String payload = new String(plain, TIMES_LENGTH, plain.length - TIMES_LENGTH, StandardCharsets.UTF_8);
        return clock.instant().isBefore(end)
                ? new OpenedToken.Valid(payload, nonce, issuedAt, key)
                : new OpenedToken.Expired(payload, nonce, issuedAt, key);
    }

    /** One text per token: Java's decoder forgives padding and stray bits, we don't. */
    private static Optional<byte[]> decoded(String text) {
        if (text.length() > LONGEST_TEXT) {
            return Optional.empty();
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            String canonical = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
            return bytes.length > NONCE_LENGTH && canonical.equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private byte[] key(RootKey root, byte[] nonce) {
        return root.cipherKey("token", Bytes.framed(Bytes.utf8(purpose), nonce));
    }

    private byte[] place(byte[] nonce) {
        return Bytes.framed(Bytes.utf8("token"), Bytes.utf8(purpose), nonce);
    }

    @Override
    public String toString() {
        return "SealedTokens[" + purpose + "]";
    }
}
