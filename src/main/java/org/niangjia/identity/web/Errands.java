package org.niangjia.identity.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.provider.Errand;
import org.niangjia.identity.web.SignOnPlace.SentOut;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Frame.Choice;
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
     * @param choices how she reads: the provider sends everybody back to one address
     * @param onward the page from which she was sent to sign in; may be empty
     */
    record UnderWay(Errand errand, @Nullable AccountId linking, List<Choice> choices, String onward, Instant since) {
        UnderWay {
            choices = List.copyOf(choices);
        }
    }

    void begin(HttpServletResponse response, SentOut sent, @Nullable AccountId linking, String onward) {
        var errand = sent.errand();
        var account = linking == null ? NOBODY : linking.toString();
        var choices = sent.choices().stream()
                .map(choice -> choice.name() + "=" + choice.value())
                .collect(Collectors.joining("&"));
        var payload = String.join(" ", errand.state(), errand.nonce(), errand.verifier(), account, choices, onward);
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
        var parts = valid.payload().split(" ", 6);
        if (parts.length < 6) {
            return Optional.empty(); // begun before the program was renewed
        }
        var linking = parts[3].equals(NOBODY) ? null : new AccountId(UUID.fromString(parts[3]));
        return Optional.of(new UnderWay(
                new Errand(parts[0], parts[1], parts[2]), linking, choices(parts[4]), parts[5], valid.issuedAt()));
    }

    private static List<Choice> choices(String text) {
        return Arrays.stream(text.split("&"))
                .map(choice -> choice.split("=", 2))
                .filter(choice -> choice.length == 2)
                .map(choice -> new Choice(choice[0], choice[1]))
                .toList();
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
