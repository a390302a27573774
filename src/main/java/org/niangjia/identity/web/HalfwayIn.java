package org.niangjia.identity.web;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * That a password was right, or the site's own sign-on in its place, carried by the form for the second factor. No session: until she is in, there is nothing
 * that a forgotten check could take for being in.
 */
@Component
class HalfwayIn {
    private final SealedTokens tokens;
    private final SignInPolicy policy;

    HalfwayIn(Vault vault, SignInPolicy policy) {
        this.tokens = vault.tokens("sign-in.halfway");
        this.policy = policy;
    }

    String token(Standing standing) {
        return tokens.issue(standing.account() + " " + standing.passwordSetAt(), policy.halfway());
    }

    /** In the place of the password she came in by the site's own sign-on. */
    String token(Standing standing, UUID signOn) {
        return tokens.issue(standing.account() + " " + standing.passwordSetAt() + " " + signOn, policy.halfway());
    }

    /**
     * Whose password was right, and since when she had it.
     *
     * @param passwordSetAt of the password that was shown; with another since then this is worth nothing
     * @param signOn the link by which she came instead; null: it was the password
     */
    record Shown(
            AccountId account,
            Instant passwordSetAt,
            @Nullable UUID signOn) {
        boolean isStill(Standing standing) {
            return standing.passwordSetAt().equals(passwordSetAt);
        }
    }

    /** Empty if it is not ours or has taken too long. */
    Optional<Shown> open(String token) {
        if (!(tokens.open(token) instanceof OpenedToken.Valid valid)) {
            return Optional.empty();
        }
        var parts = valid.payload().split(" ", 3);
        return Optional.of(new Shown(
                new AccountId(UUID.fromString(parts[0])),
                Instant.parse(parts[1]),
                parts.length == 2 ? null : UUID.fromString(parts[2])));
    }
}
