package org.niangjia.vault;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Vaults without a key folder, for the tests of every module. The keys are in the source: good for nothing else. */
public final class TestVaults {
    public static final Instant NOON = Instant.parse("2026-03-08T04:00:00Z");

    private TestVaults() {}

    public static Vault vault() {
        return vault(InstantSource.fixed(NOON));
    }

    public static Vault vault(InstantSource clock) {
        return new Vault(keys(CipherSuite.AES_256_GCM), new SecureRandom(), clock);
    }

    public static Vault vault(CipherSuite suite) {
        return new Vault(keys(suite), new SecureRandom(), InstantSource.fixed(NOON));
    }

    /** One root key per suite, the last one is the newest; the same keys each time, so a list can be prolonged. */
    public static Keys keys(CipherSuite... oldestFirst) {
        List<RootKey> roots = new ArrayList<>();
        for (int i = 0; i < oldestFirst.length; i++) {
            byte[] secret = new byte[RootKey.LENGTH];
            for (int j = 0; j < secret.length; j++) {
                secret[j] = (byte) (32 * i + j);
            }
            KeyId id = new KeyId(0xa1 + i);
            roots.add(new RootKey(i + 1, id, oldestFirst[i], LocalDate.of(2026, 1, i + 1), new Secret(secret)));
        }
        return new Keys(roots);
    }

    static String text(DataKey key, Ciphertext content, Place place) {
        return new String(key.decrypt(content, place), StandardCharsets.UTF_8);
    }

    static byte[] flipped(byte[] bytes, int index) {
        byte[] changed = Arrays.copyOf(bytes, bytes.length);
        changed[index] ^= 0x01;
        return changed;
    }
}
