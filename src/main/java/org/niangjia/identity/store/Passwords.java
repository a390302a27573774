package org.niangjia.identity.store;

import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.CodeHash;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as OWASP's cheat sheet asks (19 MiB, two passes). At most two at once, the others queue: the memory of a
 * flood of sign-ins would be more than the whole heap.
 */
@Component
public final class Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    private final Semaphore places = new Semaphore(2, true);
    private final String nobodys = encode("the password of an account that does not exist");

    String encode(CharSequence password) {
        return atMostTwo(() -> Objects.requireNonNull(encoder.encode(password)));
    }

    /** The same work whether there is a password or not, so that time does not tell which names exist. */
    public boolean match(CharSequence password, @Nullable String hash) {
        return atMostTwo(() -> encoder.matches(password, hash == null ? nobodys : hash) && hash != null);
    }

    /** The same work for an account that does not exist (no salt). */
    public byte[] hash(OneTimeCode code, @Nullable String salt) {
        var bytes =
                salt == null ? new byte[CodeHash.SALT_BYTES] : HexFormat.of().parseHex(salt);
        return atMostTwo(() -> CodeHash.of(code, bytes));
    }

    private <T> T atMostTwo(Supplier<T> work) {
        places.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            places.release();
        }
    }
}
