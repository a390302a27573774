package org.niangjia.vault;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;

/** The random name of a key, 64 bits. It says nothing about the key. Printed as 16 hexadecimal digits. */
public record KeyId(long bits) {
    static final int LENGTH = Long.BYTES;

    private static final Pattern TEXT = Pattern.compile("[0-9a-f]{16}");

    static KeyId random(SecureRandom random) {
        return new KeyId(random.nextLong());
    }

    static Optional<KeyId> find(String text) {
        return TEXT.matcher(text).matches()
                ? Optional.of(new KeyId(HexFormat.fromHexDigitsToLong(text)))
                : Optional.empty();
    }

    byte[] bytes() {
        return ByteBuffer.allocate(LENGTH).putLong(bits).array();
    }

    @Override
    public String toString() {
        return HexFormat.of().toHexDigits(bits);
    }
}
