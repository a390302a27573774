package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KeyedHashTest {
    private static final CipherSuite AES = CipherSuite.AES_256_GCM;
    private static final CipherSuite SM = CipherSuite.SM4_GCM;
    private static final String PHONE = "13800138000";

    @ParameterizedTest
    @EnumSource
    void equalValuesHaveEqualHashes(CipherSuite suite) {
        KeyedHash hash = new KeyedHash("consultation.phone", TestVaults.keys(suite));
        assertThat(hash.of(PHONE)).isEqualTo(hash.of(PHONE)).isNotEqualTo(hash.of("13800138001"));
        assertThat(KeyedDigest.of(hash.of(PHONE).bytes())).isEqualTo(hash.of(PHONE));
    }

    @ParameterizedTest
    @EnumSource
    void purposesHaveNothingInCommon(CipherSuite suite) {
        Keys keys = TestVaults.keys(suite);
        assertThat(new KeyedHash("a", keys).of(PHONE)).isNotEqualTo(new KeyedHash("b", keys).of(PHONE));
        assertThat(new KeyedHash("a", keys).of("")).isNotIn(keys.checks());
    }

    @Test
    void afterARotationTheOldHashIsStillFound() {
        KeyedDigest stored = new KeyedHash("p", TestVaults.keys(AES)).of(PHONE);
        KeyedHash later = new KeyedHash("p", TestVaults.keys(AES, SM));
        assertThat(later.candidates(PHONE)).containsExactly(later.of(PHONE), stored);
        assertThat(later.matches(stored, PHONE.getBytes(StandardCharsets.UTF_8)))
                .isTrue();
        assertThat(later.matches(stored, new byte[] {1})).isFalse();
    }

    @Test
    void sealsOfAMissingKeyCannotBeJudged() {
        KeyedDigest seal = new KeyedHash("audit.seal", TestVaults.keys(AES, SM)).of("batch");
        KeyedHash older = new KeyedHash("audit.seal", TestVaults.keys(AES));
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> older.matches(seal, new byte[0]));
    }

    @Test
    void storedHashesHaveOneLength() {
        byte[] stored = new KeyedHash("p", TestVaults.keys(AES)).of(PHONE).bytes();
        assertThat(stored).hasSize(KeyedDigest.LENGTH);
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> KeyedDigest.of(new byte[41]));
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> KeyedDigest.of(TestVaults.flipped(stored, 0)));
    }

    @Test
    void purposesArePlainLabels() {
        assertThatIllegalArgumentException().isThrownBy(() -> TestVaults.vault().keyedHash("key check"));
    }

    @Test
    void wrongKeysAreNoticed() {
        List<KeyedDigest> stored = TestVaults.keys(AES, SM).checks();
        assertThat(TestVaults.keys(AES, SM).missing(stored)).isEmpty();
        assertThat(TestVaults.keys(AES, SM, AES).missing(stored)).isEmpty();
        assertThat(TestVaults.keys(AES).missing(stored)).containsExactly(new KeyId(0xa2));
        assertThat(TestVaults.keys(SM, SM).missing(stored)).containsExactly(new KeyId(0xa1));
        assertThat(TestVaults.keys(AES).missing(List.of())).isEmpty();
    }

    /** Computed by a second implementation (Python): a change would make every stored hash unfindable. */
    @Test
    void formatStays() {
        assertThat(HexFormat.of()
                        .formatHex(new KeyedHash("consultation.phone", TestVaults.keys(AES))
                                .of(PHONE)
                                .bytes()))
                .isEqualTo("010100000000000000a1c6dd08f9433076244f9433c204319a6728748bd58941af4a774b60f33459ce26");
    }
}
