package org.niangjia.vault;

import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id (RFC 9106), 8 MiB, one pass, one lane (safety 4). Small on purpose: the code carries 53 bits and the HMAC
 * key stands outside the database; a small server must answer while being flooded.
 */
final class Argon2Stretching implements Stretching {
    static final int MEMORY_KIB = 8 * 1024;
    static final int PASSES = 1;

    @Override
    public byte[] stretch(byte[] secret, byte[] salt) {
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(PASSES)
                .withParallelism(1)
                .withSalt(salt)
                .build());
        byte[] output = new byte[CipherSuite.HASH_LENGTH];
        generator.generateBytes(secret, output);
        return output;
    }
}
