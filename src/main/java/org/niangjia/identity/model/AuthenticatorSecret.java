package org.niangjia.identity.model;

import com.eatthepath.otp.HmacOneTimePasswordGenerator;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.util.encoders.Base32;
import org.bouncycastle.util.encoders.DecoderException;

/**
 * What an authenticator app and we both know, and the codes that follow from it: RFC 6238 as every app makes them, with
 * SHA-1, six digits and a new one each thirty seconds.
 */
public final class AuthenticatorSecret {
    /** RFC 4226, 4 R6: 160 bits. */
    private static final int LENGTH = 20;

    private static final int SECONDS = 30;

    /** Steps before and after ours whose code is taken, for clocks that do not agree (RFC 6238, 5.2). */
    private static final int DRIFT = 1;

    private final byte[] bytes;

    private AuthenticatorSecret(byte[] bytes) {
        this.bytes = bytes;
    }

    public static AuthenticatorSecret random(SecureRandom chance) {
        var bytes = new byte[LENGTH];
        chance.nextBytes(bytes);
        return new AuthenticatorSecret(bytes);
    }

    public static AuthenticatorSecret of(byte[] bytes) {
        return new AuthenticatorSecret(bytes.clone());
    }

    /** Reads what {@link #text} gave. */
    public static AuthenticatorSecret of(String text) {
        try {
            return new AuthenticatorSecret(Base32.decode(text));
        } catch (DecoderException e) {
            throw new IllegalArgumentException("not a secret of an authenticator", e);
        }
    }

    /**
     * Whether this has the shape of a code at all. Six digits and a gap are shorter than any password may be: what she
     * types where both will do is never taken for the other.
     */
    public static boolean isCode(String typed) {
        return typed.strip().length() < PasswordRules.NEVER_SHORTER
                && plain(typed).matches("[0-9]{6}");
    }

    /** The time step whose code she typed; empty if it is none of those that count now. */
    public OptionalLong step(String typed, Instant now) {
        var plain = plain(typed).getBytes(StandardCharsets.UTF_8);
        var here = Math.floorDiv(now.getEpochSecond(), SECONDS);
        return LongStream.rangeClosed(here - DRIFT, here + DRIFT)
                .filter(step -> MessageDigest.isEqual(code(step).getBytes(StandardCharsets.UTF_8), plain))
                .findFirst();
    }

    /** What the app shows now. */
    public String code(Instant now) {
        return code(Math.floorDiv(now.getEpochSecond(), SECONDS));
    }

    private String code(long step) {
        try {
            return new HmacOneTimePasswordGenerator()
                    .generateOneTimePasswordString(new SecretKeySpec(bytes, "HmacSHA1"), step, Locale.ROOT);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HMAC-SHA1, and a key of bytes is always valid", e);
        }
    }

    public byte[] bytes() {
        return bytes.clone();
    }

    /** Base 32, as apps take it. */
    public String text() {
        return Base32.toBase32String(bytes);
    }

    /** In groups of four, for whoever types it. */
    public String spaced() {
        return text().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** What an app reads out of the picture (the key URI format of authenticator apps). */
    public String address(String signInName) {
        return "otpauth://totp/Niangjia:" + signInName + "?secret=" + text()
                + "&issuer=Niangjia&algorithm=SHA1&digits=6&period=" + SECONDS;
    }

    /** Chinese keyboards type full-width digits, too. */
    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).replaceAll("[\\s-]", "");
    }

    @Override
    public String toString() {
        return "AuthenticatorSecret";
    }
}
