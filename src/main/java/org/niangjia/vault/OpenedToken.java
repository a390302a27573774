package org.niangjia.vault;

import java.time.Instant;
import java.util.UUID;

/** What {@link SealedTokens#open} found. */
public sealed interface OpenedToken {
    /** In time or not, we made it. */
    sealed interface Ours extends OpenedToken {
        UUID nonce();

        KeyId keyId();
    }

    /**
     * Ours and in time.
     *
     * @param nonce random, of this token only: names the form for idempotency
     * @param issuedAt to the millisecond
     * @param keyId which root key sealed it, so that what is derived from the token survives a rotation
     */
    record Valid(String payload, UUID nonce, Instant issuedAt, KeyId keyId) implements Ours {
        @Override
        public String toString() {
            return "Valid[issuedAt=" + issuedAt + "]";
        }
    }

    /** Ours, but too late: enough to fill the form again. */
    record Expired(String payload, UUID nonce, Instant issuedAt, KeyId keyId) implements Ours {
        @Override
        public String toString() {
            return "Expired[issuedAt=" + issuedAt + "]";
        }
    }

    /** Not ours, of another purpose, changed, or of a key that has gone. */
    record Forged() implements OpenedToken {}
}
