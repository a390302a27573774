package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class VaultTest {
    private static final UUID TOWNSHIP = UUID.fromString("11111111-1111-4111-8111-111111111111");
    private static final UUID COUNTY = UUID.fromString("33333333-3333-4333-8333-333333333333");
    private static final UUID REQUEST = UUID.fromString("22222222-2222-4222-8222-222222222222");
    private static final Holding HELD = new Holding(TOWNSHIP, REQUEST);
    private static final Place STORY = new Place("consultation", "request.story", REQUEST);
    private static final Place CONTACT = new Place("consultation", "request.contact", REQUEST);

    @ParameterizedTest
    @EnumSource
    void wrappedKeyOpensWhatItEncrypted(CipherSuite suite) {
        Vault vault = TestVaults.vault(suite);
        Ciphertext wrapped;
        Ciphertext content;
        try (DataKey key = vault.newDataKey()) {
            wrapped = Ciphertext.of(vault.wrap(key, HELD).bytes());
            content = key.encrypt("她需要帮助", STORY);
        }
        assertThat(read(vault, wrapped, HELD, content)).isEqualTo("她需要帮助");
        assertThat(wrapped.bytes()).hasSize(Ciphertext.OVERHEAD + 40);
    }

    @ParameterizedTest
    @EnumSource
    void anotherHolderOrRecordDoesNotUnwrap(CipherSuite suite) {
        Vault vault = TestVaults.vault(suite);
        try (DataKey key = vault.newDataKey()) {
            Ciphertext wrapped = vault.wrap(key, HELD);
            assertNotUnwrapped(vault, wrapped, HELD.at(COUNTY));
            assertNotUnwrapped(vault, wrapped, new Holding(TOWNSHIP, COUNTY));
            assertNotUnwrapped(vault, wrapped, new Holding(REQUEST, TOWNSHIP));
        }
    }

    @ParameterizedTest
    @EnumSource
    void anyChangedByteOfAWrappedKeyIsNoticed(CipherSuite suite) {
        Vault vault = TestVaults.vault(suite);
        try (DataKey key = vault.newDataKey()) {
            byte[] stored = vault.wrap(key, HELD).bytes();
            for (int i = 0; i < stored.length; i++) {
                byte[] changed = TestVaults.flipped(stored, i);
                assertThatExceptionOfType(SecretDamaged.class)
                        .as("byte %d", i)
                        .isThrownBy(() -> vault.unwrap(Ciphertext.of(changed), HELD));
            }
        }
    }

    @Test
    void contentIsNoWrappedKey() {
        Vault vault = TestVaults.vault();
        try (DataKey key = vault.newDataKey()) {
            assertNotUnwrapped(vault, key.encrypt("text", STORY), HELD);
        }
    }

    @ParameterizedTest
    @EnumSource
    void rotationKeepsTheOldReadableAndWritesWithTheNew(CipherSuite later) {
        for (CipherSuite earlier : CipherSuite.values()) {
            Vault before = vault(TestVaults.keys(earlier));
            Vault after = vault(TestVaults.keys(earlier, later));
            Ciphertext wrapped;
            Ciphertext content;
            try (DataKey key = before.newDataKey()) {
                wrapped = before.wrap(key, HELD);
                content = key.encrypt("before", STORY);
            }
            assertThat(read(after, wrapped, HELD, content)).isEqualTo("before");
            try (DataKey key = after.unwrap(wrapped, HELD)) {
                assertThat(key.encrypt("after", STORY).suite()).isEqualTo(later);
                assertNotUnwrapped(before, after.wrap(key, HELD), HELD);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void handOverLeavesTheFormerHolderNothing(CipherSuite suite) {
        Vault vault = TestVaults.vault(suite);
        Ciphertext formerKey;
        List<Placed> former;
        try (DataKey key = vault.newDataKey()) {
            formerKey = vault.wrap(key, HELD);
            former = List.of(
                    new Placed(key.encrypt("故事", STORY), STORY), new Placed(key.encrypt("下午两点到四点", CONTACT), CONTACT));
        }

        HandedOver over = vault.handOver(formerKey, HELD, HELD.at(COUNTY), former);

        assertThat(over.contents()).extracting(Placed::place).containsExactly(STORY, CONTACT);
        assertThat(read(
                        vault,
                        over.wrappedKey(),
                        HELD.at(COUNTY),
                        over.contents().getFirst().content()))
                .isEqualTo("故事");
        assertNotUnwrapped(vault, over.wrappedKey(), HELD);
        try (DataKey kept = vault.unwrap(formerKey, HELD)) {
            over.contents()
                    .forEach(moved -> assertThatExceptionOfType(SecretDamaged.class)
                            .isThrownBy(() -> kept.decrypt(moved.content(), moved.place())));
        }
    }

    @Test
    void handOverOfADamagedRecordIsNone() {
        Vault vault = TestVaults.vault();
        try (DataKey key = vault.newDataKey()) {
            Ciphertext wrapped = vault.wrap(key, HELD);
            List<Placed> swapped = List.of(new Placed(key.encrypt("故事", STORY), CONTACT));
            assertThatExceptionOfType(SecretDamaged.class)
                    .isThrownBy(() -> vault.handOver(wrapped, HELD, HELD.at(COUNTY), swapped));
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> vault.handOver(wrapped, HELD, new Holding(COUNTY, COUNTY), List.of()));
        }
    }

    @Test
    void closedKeysDoNothingMore() {
        Keys keys = TestVaults.keys(CipherSuite.AES_256_GCM);
        Vault vault = vault(keys);
        try (DataKey key = vault.newDataKey()) {
            keys.close();
            assertThatIllegalStateException().isThrownBy(() -> vault.wrap(key, HELD));
            assertThatIllegalStateException()
                    .isThrownBy(() -> vault.keyedHash("phone").of("1"));
        }
    }

    @Test
    void ciphertextsAreEqualByTheirBytes() {
        Vault vault = TestVaults.vault();
        try (DataKey key = vault.newDataKey()) {
            Ciphertext one = key.encrypt("one", STORY);
            Ciphertext again = Ciphertext.of(one.bytes());
            assertThat(again).isEqualTo(one).hasSameHashCodeAs(one).isNotEqualTo(vault.wrap(key, HELD));
            assertThat(one).hasToString("Ciphertext[AES_256_GCM, key " + key.id() + ", 294 bytes]");
        }
    }

    /** Written by a second implementation of the format (Python, cryptography 48): later versions must read it. */
    @Test
    void formatStaysReadable() {
        Ciphertext wrapped = stored("010100000000000000a1000102030405060708090a0b77f1f3fca518c05adc5228b96ec07c93"
                + "88ee65f49ceb576a8c48eab2cae751080f28426b4a9d7447b04b3f1e31015bab7e1ef58c15d71f8b");
        Ciphertext content = stored("010100000000000000d1000102030405060708090a0bd705e739db4b8144dce08f2650e19a0c"
                + "0a523f7e8fb7cf2a3d5dea8d8b209ec037526f67ca9ad1c2d9ed7afa22cb260665f569e4fcce0ba77f031696613f2863"
                + "5e7e1e8390ae86895fe3bff9f1e2786d2904aa7cf08757a57b1f1516fa6ec6682c7cce48c8bf6507c7aac195bde42f7b"
                + "7ad06fa09b8285dce534dd923fc4b9a27fefd56f9b53696a36b65025d8b8a0265d9d8e08103176bfb1e4e0e36d996e9a"
                + "1542eae943895cf622158d177ff67c9c1488ce8e3dc72db30caaf46545e476785ba4a90e4f0b5ee00b3b896d0367a887"
                + "a93d3f4e8cedbc5e064d55c1507dad455a4e0b55587d63ceb833ada08ca3ee86ca4d7c0785c08e948258fd0462cc94d8"
                + "1a9ee477db54216ed2ce5d6dea1dbbd2");
        assertThat(read(TestVaults.vault(), wrapped, HELD, content)).isEqualTo("她需要帮助");
    }

    private static Ciphertext stored(String hex) {
        return Ciphertext.of(HexFormat.of().parseHex(hex));
    }

    private static Vault vault(Keys keys) {
        return new Vault(keys, new SecureRandom(), InstantSource.fixed(TestVaults.NOON));
    }

    private static String read(Vault vault, Ciphertext wrapped, Holding holding, Ciphertext content) {
        try (DataKey key = vault.unwrap(wrapped, holding)) {
            return TestVaults.text(key, content, STORY);
        }
    }

    private static void assertNotUnwrapped(Vault vault, Ciphertext wrapped, Holding holding) {
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> vault.unwrap(wrapped, holding));
    }
}
