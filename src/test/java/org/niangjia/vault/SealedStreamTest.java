package org.niangjia.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealedStreamTest {
    private static final int BLOCK = StreamBlocks.PLAIN_LENGTH;
    private static final int START = Header.LENGTH + StreamBlocks.SALT_LENGTH;
    private static final String BACKUP = "installation.backup";

    @ParameterizedTest
    @EnumSource
    void everyLengthComesBack(CipherSuite suite) throws IOException {
        Vault vault = TestVaults.vault(suite);
        for (int length : new int[] {0, 1, BLOCK - 1, BLOCK, BLOCK + 1, 2 * BLOCK, 3 * BLOCK + 17}) {
            byte[] plain = noise(length);
            assertThat(opened(vault, sealed(vault, plain))).isEqualTo(plain);
        }
    }

    @Test
    void readAndWrittenByteByByte() throws IOException {
        Vault vault = TestVaults.vault();
        byte[] plain = noise(BLOCK + 3);
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput output = vault.sealing(target, BACKUP)) {
            for (byte value : plain) {
                output.write(value);
            }
            output.finish();
            output.finish();
        }
        try (InputStream input = vault.opening(new ByteArrayInputStream(target.toByteArray()), BACKUP)) {
            for (byte value : plain) {
                assertThat(input.read()).isEqualTo(value & 0xff);
            }
            assertThat(input.read()).isEqualTo(-1);
            assertThat(input.read(new byte[1])).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void changedBytesAreNoticed(CipherSuite suite) throws IOException {
        Vault vault = TestVaults.vault(suite);
        byte[] stored = sealed(vault, noise(2 * BLOCK + 100));
        for (int index = 0; index < stored.length; index += index < START + 20 ? 1 : 7919) {
            assertDamaged(vault, TestVaults.flipped(stored, index));
        }
        assertDamaged(vault, TestVaults.flipped(stored, stored.length - 1));
    }

    @ParameterizedTest
    @EnumSource
    void missingExchangedAndAddedBlocksAreNoticed(CipherSuite suite) throws IOException {
        Vault vault = TestVaults.vault(suite);
        byte[] stored = sealed(vault, noise(3 * BLOCK));
        int block = StreamBlocks.SEALED_LENGTH;
        byte[] start = Arrays.copyOf(stored, START);
        byte[] first = Arrays.copyOfRange(stored, START, START + block);
        byte[] second = Arrays.copyOfRange(stored, START + block, START + 2 * block);
        byte[] third = Arrays.copyOfRange(stored, START + 2 * block, stored.length);
        assertDamaged(vault, Bytes.joined(start, first, second));
        assertDamaged(vault, Bytes.joined(start, second, third));
        assertDamaged(vault, Bytes.joined(start, second, first, third));
        assertDamaged(vault, Bytes.joined(start, first, second, third, third));
        assertDamaged(vault, Bytes.joined(start, first, second, third, new byte[1]));
        assertDamaged(vault, Arrays.copyOf(stored, stored.length - 1));
        assertDamaged(vault, start);
        assertDamaged(vault, new byte[0]);
    }

    @Test
    void brokenOffStreamIsRefused() throws IOException {
        Vault vault = TestVaults.vault();
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput output = vault.sealing(target, BACKUP)) {
            output.write(noise(2 * BLOCK));
        }
        assertDamaged(vault, target.toByteArray());
    }

    @Test
    void nothingIsReadBehindADamagedBlock() throws IOException {
        Vault vault = TestVaults.vault();
        byte[] stored = TestVaults.flipped(sealed(vault, noise(3 * BLOCK)), START + BLOCK + 100);
        try (InputStream input = vault.opening(new ByteArrayInputStream(stored), BACKUP)) {
            assertThat(input.readNBytes(BLOCK)).isEqualTo(Arrays.copyOf(noise(3 * BLOCK), BLOCK));
            assertThatExceptionOfType(SecretDamaged.class).isThrownBy(input::read);
            assertThatIllegalStateException().isThrownBy(input::read);
        }
    }

    @Test
    void partOfAnArrayIsWrittenAndTheTargetClosed() throws IOException {
        Vault vault = TestVaults.vault();
        ClosingTarget target = new ClosingTarget();
        byte[] plain = noise(BLOCK + 500);
        SealedOutput output = vault.sealing(target, BACKUP);
        output.write(plain, 0, 7);
        output.write(plain, 7, BLOCK);
        output.write(plain, BLOCK + 7, 400);
        output.finish();
        output.close();
        assertThat(target.closed).isTrue();
        assertThat(opened(vault, target.toByteArray())).isEqualTo(Arrays.copyOf(plain, BLOCK + 407));
    }

    @Test
    void finishedStreamTakesNoMore() throws IOException {
        try (SealedOutput output = TestVaults.vault().sealing(new ByteArrayOutputStream(), BACKUP)) {
            output.finish();
            assertThatIllegalStateException().isThrownBy(() -> output.write(1));
        }
    }

    @Test
    void anotherPurposeDoesNotOpenIt() throws IOException {
        Vault vault = TestVaults.vault();
        byte[] stored = sealed(vault, noise(10));
        assertThatExceptionOfType(SecretDamaged.class)
                .isThrownBy(() -> vault.opening(new ByteArrayInputStream(stored), "installation.export")
                        .readAllBytes());
    }

    /** Text that is not packed before: here a word would be seen if sealing left it as it is. */
    @ParameterizedTest
    @EnumSource
    void noWordOfTheTextIsSeen(CipherSuite suite) throws IOException {
        byte[] words = "needle in a haystack ".repeat(BLOCK / 8).getBytes(StandardCharsets.UTF_8);
        String stored = new String(sealed(TestVaults.vault(suite), words), StandardCharsets.ISO_8859_1);
        assertThat(stored).doesNotContain("needle").doesNotContain("haystack");
    }

    private static void assertDamaged(Vault vault, byte[] stored) {
        assertThatExceptionOfType(SecretDamaged.class).isThrownBy(() -> opened(vault, stored));
    }

    private static byte[] sealed(Vault vault, byte[] plain) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try (SealedOutput output = vault.sealing(target, BACKUP)) {
            output.write(plain);
            output.finish();
        }
        return target.toByteArray();
    }

    private static byte[] opened(Vault vault, byte[] stored) throws IOException {
        try (InputStream input = vault.opening(new ByteArrayInputStream(stored), BACKUP)) {
            return input.readAllBytes();
        }
    }

    private static byte[] noise(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static final class ClosingTarget extends ByteArrayOutputStream {
        boolean closed;

        @Override
        public void close() {
            closed = true;
        }
    }
}
