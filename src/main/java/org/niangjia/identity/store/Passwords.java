package org.niangjia.identity.store;

import java.time.Duration;
import java.util.HexFormat;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.OneTimeCode;
import org.niangjia.identity.model.CodeHash;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Argon2id as OWASP's cheat sheet asks (19 MiB, two passes). At most two at once, the others queue for a few
 * seconds: the memory of a flood of sign-ins would be more than the whole heap.
 */
@Component
public final class Passwords {
    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(16, 32, 1, 19 * 1024, 2);
    /** Whoever waits holds a connection, and often a transaction: neither for longer than this. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    final Semaphore places = new Semaphore(2, true);
    private final Duration patience;
    private final String nobodys;

    @Autowired
    public Passwords() {
        this(PATIENCE);
    }

    Passwords(Duration patience) {
        this.patience = patience;
        this.nobodys = Objects.requireNonNull(encoder.encode("the password of an account that does not exist"));
    }

    /** Too many are before her. Nothing was tried, so nothing is said of name or password. */
    public static final class Busy extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** As it is kept: what was typed cannot be taken for it. */
    public record Encoded(String hash) {
        @Override
        public String toString() {
            return "Encoded";
        }
    }

    /** Not in a transaction where it can be helped: whoever waits for her turn would hold a connection. */
    public Encoded encode(CharSequence password) {
        return atMostTwo(() -> new Encoded(Objects.requireNonNull(encoder.encode(password))));
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
        if (!isMyTurn()) {
            throw new Busy();
        }
        try {
            return work.get();
        } finally {
            places.release();
        }
    }

    private boolean isMyTurn() {
        try {
            return places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
