package org.niangjia.identity.model;

import java.nio.charset.StandardCharsets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import org.niangjia.identity.OneTimeCode;

/**
 * Argon2id over a code with its account's salt. Below 112 bits a look-up secret is kept by a password hash (ASVS
 * V6.5.2); one salt an account, so that ten recovery codes cost one derivation to try. 60 random bits need no slow
 * parameters.
 */
public final class CodeHash {
    public static final int SALT_BYTES = 16;
    private static final int HASH_BYTES = 32;
    private static final int MEMORY_KIB = 8 * 1024;

    private CodeHash() {}

    public static byte[] of(OneTimeCode code, byte[] salt) {
        var generator = new Argon2BytesGenerator();
        generator.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withSalt(salt)
                .withMemoryAsKB(MEMORY_KIB)
                .withIterations(1)
                .withParallelism(1)
                .build());
        var hash = new byte[HASH_BYTES];
        generator.generateBytes(code.characters().getBytes(StandardCharsets.UTF_8), hash);
        return hash;
    }
}
