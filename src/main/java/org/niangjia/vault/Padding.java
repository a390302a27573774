package org.niangjia.vault;

import java.util.Arrays;
import java.util.Optional;

/**
 * Fills a plaintext up before encryption, so that its length tells little: to the next 256 bytes up to 4 KiB (85
 * Chinese characters a step), to the next 4 KiB above. ISO/IEC 7816-4: one byte 0x80, then zeros. Safe from padding
 * oracles because it is authenticated.
 */
final class Padding {
    static final int SMALL_STEP = 256;
    static final int LARGE_STEP = 4096;

    private static final byte MARK = (byte) 0x80;

    private Padding() {}

    static byte[] pad(byte[] plain) {
        byte[] padded = Arrays.copyOf(plain, paddedLength(plain.length));
        padded[plain.length] = MARK;
        return padded;
    }

    static Optional<byte[]> unpad(byte[] padded) {
        int end = padded.length - 1;
        while (end >= 0 && padded[end] == 0) {
            end--;
        }
        return end >= 0 && padded[end] == MARK ? Optional.of(Arrays.copyOf(padded, end)) : Optional.empty();
    }

    private static int paddedLength(int length) {
        int step = length < LARGE_STEP ? SMALL_STEP : LARGE_STEP;
        return Math.multiplyExact(length / step + 1, step);
    }
}
