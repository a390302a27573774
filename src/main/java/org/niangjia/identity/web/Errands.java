package org.niangjia.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.provider.Errand;
import org.niangjia.shared.AccountId;
import org.niangjia.vault.OpenedToken;
import org.niangjia.vault.SealedTokens;
import org.niangjia.vault.Vault;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;

/**
 * Who was sent to the site's own sign-on, and with what she must come back: sealed, in a cookie of the browser that was
 * sent, so that no other browser's answer is taken and nothing is kept here. Lax, for she comes back from another site.
 */
@Component
class Errands {
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final String NAME = "niangjia-sign-on";
    private static final String NOBODY = "-";

    private final SealedTokens tokens;
    private final boolean tls;

    Errands(Vault vault, @Value("${niangjia.tls:false}") boolean tls) {
        this.tokens = vault.tokens("sign-on.errand");
        this.tls = tls;
    }

    /**
     * One that is under way.
     *
     * @param linking for which account she wants to link it; null: she wants to come in
     * @param onward the page from which she was sent to sign in; may be empty
     */
    record UnderWay(Errand errand, @Nullable AccountId linking, String onward, Instant since) {}

    void begin(HttpServletResponse response, Errand errand, @Nullable AccountId linking, String onward) {
        var account = linking == null ? NOBODY : linking.toString();
        var payload = String.join(" ", errand.state(), errand.nonce(), errand.verifier(), account, onward);
        write(response, tokens.issue(payload, LASTING), LASTING);
    }

    /** Gone with this, whatever comes of it. Empty if there is none, or it has taken too long. */
    Optional<UnderWay> end(HttpServletRequest request, HttpServletResponse response) {
        var cookies = request.getCookies();
        var sealed = (cookies == null ? Stream.<Cookie>empty() : Arrays.stream(cookies))
                .filter(cookie -> cookie.getName().equals(Sessions.name(NAME, tls)))
                .map(Cookie::getValue)
                .findFirst();
        write(response, "", Duration.ZERO);
        return sealed.flatMap(this::opened);
    }

    private Optional<UnderWay> opened(String sealed) {
        if (!(tokens.open(sealed) instanceof OpenedToken.Valid valid)) {
            return Optional.empty();
        }
        var parts = valid.payload().split(" ", 5);
        var linking = parts[3].equals(NOBODY) ? null : new AccountId(UUID.fromString(parts[3]));
        return Optional.of(new UnderWay(new Errand(parts[0], parts[1], parts[2]), linking, parts[4], valid.issuedAt()));
    }

    private void write(HttpServletResponse response, String value, Duration lasting) {
        var cookie = ResponseCookie.from(Sessions.name(NAME, tls), value)
                .path("/")
                .secure(tls)
                .httpOnly(true)
                .sameSite("Lax")
                .maxAge(lasting)
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }
}
