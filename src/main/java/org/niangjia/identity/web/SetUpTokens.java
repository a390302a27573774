package org.niangjia.identity.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import org.niangjia.identity.model.AuthenticatorSecret;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** A secret on its way: shown, and not yet confirmed by a code. Until then it stands in her form only, sealed. */
@Component
class SetUpTokens {
    private static final Duration LASTING = Duration.ofMinutes(30);

    private final SealedTokens tokens;
    private final SecureRandom chance;

    SetUpTokens(Vault vault, SecureRandom chance) {
        this.tokens = vault.tokens("second-factor.set-up");
        this.chance = chance;
    }

    record Offered(AuthenticatorSecret secret, String token) {}

    Offered offer(AccountId account) {
        var secret = AuthenticatorSecret.random(chance);
        return new Offered(secret, tokens.issue(account + " " + secret.text(), LASTING));
    }

    /** Empty if it was offered to somebody else, or too long ago. */
    Optional<Offered> open(AccountId account, String token) {
        return tokens.open(token) instanceof OpenedToken.Valid valid
                        && valid.payload().startsWith(account + " ")
                ? Optional.of(new Offered(
                        AuthenticatorSecret.of(
                                valid.payload().substring(valid.payload().indexOf(' ') + 1)),
                        token))
                : Optional.empty();
    }
}
