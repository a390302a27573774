package org.niangjia.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * Opens the wrapped keys of one organisation's records; for many of them its wrapping key is derived once. For one
 * thread; close it as soon as they are opened.
 */
public final class HeldKeys implements AutoCloseable {
    private final UUID organization;
    private final Keys keys;
    private final SecureRandom random;
    private final Map<Header, byte[]> wrappings = new HashMap<>();

    HeldKeys(UUID organization, Keys keys, SecureRandom random) {
        this.organization = organization;
        this.keys = keys;
        this.random = random;
    }

    /**
     * The caller closes the key.
     *
     * @throws SecretDamaged if the wrapped key was changed, is of another holding, or its root key is missing
     */
    public DataKey unwrap(Ciphertext wrappedKey, UUID record) {
        var exported = wrappedKey
                .open(wrapping(wrappedKey.header()), new Holding(organization, record).bytes())
                .filter(plain -> plain.length == KeyId.LENGTH + DataKey.LENGTH)
                .orElseThrow(() -> SecretDamaged.at("wrapped key"));
        var id = new KeyId(ByteBuffer.wrap(exported).getLong());
        var secret = new Secret(Arrays.copyOfRange(exported, KeyId.LENGTH, exported.length));
        Bytes.wipe(exported);
        return new DataKey(id, secret, keys.suite(), random);
    }

    private byte[] wrapping(Header header) {
        return wrappings.computeIfAbsent(header, root -> wrapping(keys.get(root), organization));
    }

    static byte[] wrapping(RootKey root, UUID organization) {
        return root.cipherKey("wrapping", Bytes.of(organization));
    }

    @Override
    public void close() {
        wrappings.values().forEach(Bytes::wipe);
        wrappings.clear();
    }
}
