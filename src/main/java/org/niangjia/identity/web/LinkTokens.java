package org.niangjia.identity.web;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.niangjia.identity.provider.SignedOn;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.stereotype.Component;

/** Who came back to be linked with which account: in her form only, sealed, until she says yes. */
@Component
class LinkTokens {
    private static final Duration LASTING = Duration.ofMinutes(10);

    private final SealedTokens tokens;

    LinkTokens(Vault vault) {
        this.tokens = vault.tokens("sign-on.link");
    }

    /** @param since when she was sent to the provider */
    record Offered(String issuer, String subject, Instant since) {}

    String offer(AccountId account, SignedOn who, Instant since) {
        return tokens.issue(
                String.join("\n", account.toString(), since.toString(), who.issuer(), who.subject()), LASTING);
    }

    /** Empty if it was offered to another account, or too long ago. */
    Optional<Offered> open(AccountId account, String token) {
        if (!(tokens.open(token) instanceof OpenedToken.Valid valid)) {
            return Optional.empty();
        }
        var parts = valid.payload().split("\n", 4);
        return parts[0].equals(account.toString())
                ? Optional.of(new Offered(parts[2], parts[3], Instant.parse(parts[1])))
                : Optional.empty();
    }
}
