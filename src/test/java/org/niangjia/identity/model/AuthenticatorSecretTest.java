package org.niangjia.identity.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AuthenticatorSecretTest {
    private static final AuthenticatorSecret RFC =
            AuthenticatorSecret.of("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    /** RFC 6238, appendix B, SHA-1: the last six of its eight digits. */
    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void codesAreThoseOfTheStandard(long second, String code) {
        assertThat(RFC.code(Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void oneStepBeforeAndOneAfterCountAndNoMore() {
        var now = Instant.ofEpochSecond(1_111_111_110);
        for (var steps = -3; steps <= 3; steps++) {
            var step = RFC.step(RFC.code(now.plusSeconds(30L * steps)), now);
            if (Math.abs(steps) <= 1) {
                assertThat(step).as("%d steps", steps).hasValue(1_111_111_110 / 30 + steps);
            } else {
                assertThat(step).as("%d steps", steps).isEmpty();
            }
        }
    }

    @Test
    void aCodeIsReadAsItIsTyped() {
        var now = Instant.ofEpochSecond(1_234_567_890);
        assertThat(RFC.step(" 005 924", now)).isPresent();
        assertThat(RFC.step("5924", now)).isEmpty();
        assertThat(RFC.step("", now)).isEmpty();
        assertThat(AuthenticatorSecret.isCode("005 924")).isTrue();
        assertThat(RFC.step("００５　９２４", now)).as("by a Chinese keyboard").isPresent();
        assertThat(AuthenticatorSecret.isCode("００５９２４")).isTrue();
        assertThat(AuthenticatorSecret.isCode("0059241")).isFalse();
        assertThat(AuthenticatorSecret.isCode("ABCD-0123-4567")).isFalse();
    }

    /** Where password or code will do, nobody's password is taken for a code: none is shorter than eight characters. */
    @Test
    void noPasswordHasTheShapeOfACode() {
        assertThat(PasswordRules.asvs(PasswordRules.NEVER_SHORTER, Set.of()).flaw("123-4 56", List.of()))
                .isEmpty();
        assertThat(AuthenticatorSecret.isCode("123-4 56")).isFalse();
        assertThat(AuthenticatorSecret.isCode("1-2-3-4-5-6-")).isFalse();
    }

    /** ASVS V6.5.3: by the source of chance that it is given; RFC 4226 asks for 160 bits. */
    @Test
    void aSecretHas160BitsAndComesBackFromItsText() {
        var secret = AuthenticatorSecret.random(new SecureRandom());
        assertThat(secret.bytes()).hasSize(20).isNotEqualTo(new byte[20]);
        assertThat(AuthenticatorSecret.of(secret.text()).bytes()).isEqualTo(secret.bytes());
        assertThat(secret.spaced().replace(" ", "")).isEqualTo(secret.text()).matches("[A-Z2-7]{32}");
        assertThat(AuthenticatorSecret.random(new SecureRandom()).text()).isNotEqualTo(secret.text());
        assertThat(secret).hasToString("AuthenticatorSecret");
    }

    @Test
    void anAppFindsAllThatItNeedsInTheAddress() {
        assertThat(RFC.address("wangfang"))
                .isEqualTo("otpauth://totp/Niangjia:wangfang?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Niangjia&algorithm=SHA1&digits=6&period=30");
    }
}
