package org.niangjia.vault;

import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** SM4 (GB/T 32907-2016) in GCM as RFC 8998 uses it. */
final class Sm4Gcm implements Aead {
    @Override
    public byte[] seal(byte[] key, byte[] nonce, byte[] associated, byte[] plain) {
        try {
            return run(true, key, nonce, associated, plain);
        } catch (InvalidCipherTextException e) {
            throw new IllegalStateException("SM4-GCM does not encrypt", e);
        }
    }

    @Override
    public Optional<byte[]> open(byte[] key, byte[] nonce, byte[] associated, byte[] sealed) {
        try {
            return Optional.of(run(false, key, nonce, associated, sealed));
        } catch (InvalidCipherTextException damaged) {
            return Optional.empty();
        }
    }

    private static byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] associated, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(new SM4Engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_LENGTH * 8, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        try {
            int done = cipher.processBytes(input, 0, input.length, output, 0);
            cipher.doFinal(output, done);
            return output;
        } catch (InvalidCipherTextException e) {
            // What was decrypted before the tag was checked must not linger.
            Arrays.fill(output, (byte) 0);
            throw e;
        }
    }
}
