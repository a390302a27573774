package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DataKeyTest {
    private static final UUID REQUEST = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Place STORY = new Place("consultation", "request.story", REQUEST);
    private static final String TEXT = "他昨晚又动手了，我想离开。";

    @ParameterizedTest
    @EnumSource
    void textComesBack(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            Ciphertext stored = Ciphertext.of(key.encrypt(TEXT, STORY).bytes());
            assertThat(stored.suite()).isEqualTo(suite);
            assertThat(stored.keyId()).isEqualTo(key.id());
            assertThat(TestVaults.text(key, stored, STORY)).isEqualTo(TEXT);
            assertThat(TestVaults.text(key, key.encrypt("", STORY), STORY)).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyChangedByteIsNoticed(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            byte[] stored = key.encrypt(TEXT, STORY).bytes();
            for (int i = 0; i < stored.length; i++) {
                byte[] changed = TestVaults.flipped(stored, i);
                assertThatExceptionOfType(SecretDamaged.class)
                        .as("byte %d", i)
                        .isThrownBy(() -> key.decrypt(Ciphertext.of(changed), STORY));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyMissingOrAddedByteIsNoticed(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            byte[] stored = key.encrypt(TEXT, STORY).bytes();
            for (int length = 0; length < stored.length; length++) {
                byte[] shortened = Arrays.copyOf(stored, length);
                assertThatExceptionOfType(SecretDamaged.class)
                        .as("length %d", length)
                        .isThrownBy(() -> key.decrypt(Ciphertext.of(shortened), STORY));
            }
            byte[] longer = Arrays.copyOf(stored, stored.length + 1);
            assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> key.decrypt(Ciphertext.of(longer), STORY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void theOtherAlgorithmsNameDoesNotOpenIt(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            byte[] stored = key.encrypt(TEXT, STORY).bytes();
            stored[1] = (byte) (3 - stored[1]);
            assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> key.decrypt(Ciphertext.of(stored), STORY));
        }
    }

    @ParameterizedTest
    @EnumSource
    void contentsCannotChangePlaces(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            Ciphertext content = key.encrypt(TEXT, STORY);
            assertDamaged(key, content, new Place("casework", "request.story", REQUEST));
            assertDamaged(key, content, new Place("consultation", "request.contact", REQUEST));
            assertDamaged(key, content, new Place("consultation", "request.story", new UUID(1, 2)));
            assertDamaged(key, content, new Place("consultationr", "equest.story", REQUEST));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anotherKeyDoesNotOpenIt(CipherSuite suite) {
        Vault vault = TestVaults.vault(suite);
        try (DataKey key = vault.newDataKey();
                DataKey other = vault.newDataKey()) {
            assertDamaged(other, key.encrypt(TEXT, STORY), STORY);
        }
    }

    @ParameterizedTest
    @EnumSource
    void equalTextsLookDifferentEachTime(CipherSuite suite) {
        try (DataKey key = TestVaults.vault(suite).newDataKey()) {
            assertThat(key.encrypt(TEXT, STORY)).isNotEqualTo(key.encrypt(TEXT, STORY));
        }
    }

    @Test
    void lengthsTellABucketOnly() {
        try (DataKey key = TestVaults.vault().newDataKey()) {
            int none = key.encrypt("", STORY).bytes().length;
            assertThat(none).isEqualTo(Ciphertext.OVERHEAD + Padding.SMALL_STEP);
            assertThat(key.encrypt("是", STORY).bytes()).hasSize(none);
            assertThat(key.encrypt("女".repeat(85), STORY).bytes()).hasSize(none);
            assertThat(key.encrypt("女".repeat(86), STORY).bytes()).hasSize(none + Padding.SMALL_STEP);
        }
    }

    @Test
    void closedKeyDoesNothingMore() {
        DataKey key = TestVaults.vault().newDataKey();
        Ciphertext content = key.encrypt(TEXT, STORY);
        key.close();
        key.close();
        assertThatIllegalStateException().isThrownBy(() -> key.encrypt(TEXT, STORY));
        assertThatIllegalStateException().isThrownBy(() -> key.decrypt(content, STORY));
    }

    @Test
    void closingZeroesTheBytes() {
        byte[] bytes = {1, 2, 3};
        new Secret(bytes).close();
        assertThat(bytes).containsOnly(0);
    }

    @Test
    void placesHavePlainLabels() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("Consultation", "story", REQUEST));
        assertThatIllegalArgumentException().isThrownBy(() -> new Place("consultation", "", REQUEST));
    }

    @Test
    void storedBytesCannotBeChangedFromOutside() {
        try (DataKey key = TestVaults.vault().newDataKey()) {
            byte[] stored = key.encrypt(TEXT, STORY).bytes();
            Ciphertext read = Ciphertext.of(stored);
            stored[30] ^= 1;
            read.bytes()[30] ^= 1;
            assertThat(TestVaults.text(key, read, STORY)).isEqualTo(TEXT);
        }
    }

    private static void assertDamaged(DataKey key, Ciphertext content, Place place) {
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> key.decrypt(content, place));
    }
}
