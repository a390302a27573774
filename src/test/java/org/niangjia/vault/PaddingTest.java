package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaddingTest {
    @ParameterizedTest
    @CsvSource({"0,256", "255,256", "256,512", "4095,4096", "4096,8192", "8191,8192", "8192,12288"})
    void lengthsGoUpToTheNextBucket(int length, int padded) {
        assertThat(Padding.pad(new byte[length])).hasSize(padded);
    }

    @Test
    void everyLengthAndEndingComesBack() {
        for (int length = 0; length < 5000; length++) {
            byte[] plain = new byte[length];
            Arrays.fill(plain, (byte) (length % 3 == 0 ? 0 : 0x80));
            assertThat(Padding.unpad(Padding.pad(plain))).hasValue(plain);
        }
    }

    @Test
    void withoutItsMarkItIsNoPadding() {
        assertThat(Padding.unpad(new byte[256])).isEmpty();
        assertThat(Padding.unpad(new byte[0])).isEmpty();
        assertThat(Padding.unpad(new byte[] {(byte) 0x80, 1, 0})).isEmpty();
    }
}
