package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.vault.OpenedToken.Expired;
import org.niangjia.vault.OpenedToken.Forged;
import org.niangjia.vault.OpenedToken.Valid;

class SealedTokensTest {
    private static final CipherSuite AES = CipherSuite.AES_256_GCM;
    private static final CipherSuite SM = CipherSuite.SM4_GCM;
    private static final Instant NOON = TestVaults.NOON;
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @ParameterizedTest
    @EnumSource
    void payloadComesBack(CipherSuite suite) {
        SealedTokens tokens = at(NOON, TestVaults.keys(suite));
        String text = tokens.issue("到乡镇 152201", HALF_AN_HOUR);
        assertThat(text).matches("[A-Za-z0-9_-]+");
        assertThat(tokens.open(text)).isInstanceOfSatisfying(Valid.class, valid -> {
            assertThat(valid.payload()).isEqualTo("到乡镇 152201");
            assertThat(valid.issuedAt()).isEqualTo(NOON);
            assertThat(valid.keyId()).isEqualTo(new KeyId(0xa1));
        });
    }

    @ParameterizedTest
    @EnumSource
    void eachTokenIsItsOwn(CipherSuite suite) {
        SealedTokens tokens = at(NOON, TestVaults.keys(suite));
        Valid one = valid(tokens, tokens.issue("x", HALF_AN_HOUR));
        Valid other = valid(tokens, tokens.issue("x", HALF_AN_HOUR));
        assertThat(one.nonce()).isNotEqualTo(other.nonce());
        assertThat(tokens.fingerprint(one)).isNotEqualTo(tokens.fingerprint(other));
    }

    @ParameterizedTest
    @EnumSource
    void tokenEndsToTheMillisecond(CipherSuite suite) {
        Keys keys = TestVaults.keys(suite);
        String text = at(NOON, keys).issue("x", HALF_AN_HOUR);
        Instant end = NOON.plus(HALF_AN_HOUR);
        assertThat(at(end.minusMillis(1), keys).open(text)).isInstanceOf(Valid.class);
        assertThat(at(end, keys).open(text)).isInstanceOfSatisfying(Expired.class, expired -> {
            assertThat(expired.payload()).isEqualTo("x");
            assertThat(expired.issuedAt()).isEqualTo(NOON);
            assertThat(expired.nonce()).isEqualTo(valid(at(NOON, keys), text).nonce());
        });
    }

    @ParameterizedTest
    @EnumSource
    void anyChangedLetterIsForged(CipherSuite suite) {
        SealedTokens tokens = at(NOON, TestVaults.keys(suite));
        String text = tokens.issue("payload", HALF_AN_HOUR);
        for (int i = 0; i < text.length(); i++) {
            String changed = text.substring(0, i) + (text.charAt(i) == 'A' ? 'B' : 'A') + text.substring(i + 1);
            assertThat(tokens.open(changed)).as("letter %d", i).isEqualTo(new Forged());
            assertThat(tokens.open(text.substring(0, i))).as("length %d", i).isEqualTo(new Forged());
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyChangedBitIsForged(CipherSuite suite) {
        SealedTokens tokens = at(NOON, TestVaults.keys(suite));
        byte[] bytes = Base64.getUrlDecoder().decode(tokens.issue("payload", HALF_AN_HOUR));
        for (int i = 0; i < bytes.length; i++) {
            String changed = Base64.getUrlEncoder().withoutPadding().encodeToString(TestVaults.flipped(bytes, i));
            assertThat(tokens.open(changed)).as("byte %d", i).isEqualTo(new Forged());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "====",
                "%00",
                "Bearer abc",
                "中文",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void whateverABrowserSendsIsForged(String text) {
        assertThat(at(NOON, TestVaults.keys(AES)).open(text)).isEqualTo(new Forged());
    }

    @Test
    void overlongAndPaddedTextsAreForged() {
        SealedTokens tokens = at(NOON, TestVaults.keys(AES));
        assertThat(tokens.open("A".repeat(10_000_000))).isEqualTo(new Forged());
        String text = tokens.issue("12345", HALF_AN_HOUR);
        assertThat(tokens.open(text + "=")).isEqualTo(new Forged());
        assertThat(tokens.open(text + "\n")).isEqualTo(new Forged());
    }

    @Test
    void anotherPurposeOrInstallationIsForged() {
        Vault vault = TestVaults.vault();
        String text = vault.tokens("consultation.help-form").issue("x", HALF_AN_HOUR);
        assertThat(vault.tokens("consultation.follow").open(text)).isEqualTo(new Forged());
        assertThat(at(NOON, TestVaults.keys(SM)).open(text)).isEqualTo(new Forged());
    }

    @Test
    void tokenSurvivesARotation() {
        SealedTokens before = at(NOON, TestVaults.keys(AES));
        SealedTokens after = at(NOON, TestVaults.keys(AES, SM));
        String text = before.issue("x", HALF_AN_HOUR);
        Valid token = valid(after, text);
        assertThat(after.fingerprint(token)).isEqualTo(before.fingerprint(valid(before, text)));
        assertThat(before.open(after.issue("x", HALF_AN_HOUR))).isEqualTo(new Forged());
    }

    @Test
    void longestPayloadFits() {
        SealedTokens tokens = at(NOON, TestVaults.keys(AES));
        String longest = "x".repeat(SealedTokens.LONGEST_PAYLOAD);
        assertThat(valid(tokens, tokens.issue(longest, HALF_AN_HOUR)).payload()).isEqualTo(longest);
        assertThatIllegalArgumentException().isThrownBy(() -> tokens.issue(longest + "x", HALF_AN_HOUR));
    }

    private static SealedTokens at(Instant now, Keys keys) {
        return new Vault(keys, new SecureRandom(), InstantSource.fixed(now)).tokens("consultation.help-form");
    }

    private static Valid valid(SealedTokens tokens, String text) {
        return (Valid) tokens.open(text);
    }
}
