package org.niangjia.identity.provider;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.oauth2.sdk.AuthorizationCode;
import com.nimbusds.oauth2.sdk.AuthorizationCodeGrant;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.ResponseType;
import com.nimbusds.oauth2.sdk.Scope;
import com.nimbusds.oauth2.sdk.TokenRequest;
import com.nimbusds.oauth2.sdk.auth.ClientAuthentication;
import com.nimbusds.oauth2.sdk.auth.ClientSecretBasic;
import com.nimbusds.oauth2.sdk.auth.ClientSecretPost;
import com.nimbusds.oauth2.sdk.auth.Secret;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.State;
import com.nimbusds.oauth2.sdk.pkce.CodeChallengeMethod;
import com.nimbusds.oauth2.sdk.pkce.CodeVerifier;
import com.nimbusds.openid.connect.sdk.AuthenticationRequest;
import com.nimbusds.openid.connect.sdk.AuthenticationResponse;
import com.nimbusds.openid.connect.sdk.AuthenticationResponseParser;
import com.nimbusds.openid.connect.sdk.Nonce;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponse;
import com.nimbusds.openid.connect.sdk.OIDCTokenResponseParser;
import com.nimbusds.openid.connect.sdk.Prompt;
import com.nimbusds.openid.connect.sdk.claims.ACR;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.niangjia.identity.model.SignOnSettings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The site's own sign-on: where she is sent, and who comes back (OpenID Connect Core 1.0, 3.1, with PKCE). Every time she
 * shows there anew who she is: at a desk that others use, a sign-on that still stands there would let in whoever sits down.
 */
public final class Provider {
    private static final Logger LOG = LoggerFactory.getLogger(Provider.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final SignOnSettings settings;
    private final ClientID client;
    private final Discovery discovery;
    private final Calls calls;

    public Provider(SignOnSettings settings, InstantSource clock) {
        this(settings, clock, PATIENCE);
    }

    Provider(SignOnSettings settings, InstantSource clock, Duration patience) {
        this.settings = settings;
        this.client = new ClientID(settings.clientId());
        this.calls = new Calls(patience);
        this.discovery = new Discovery(settings.issuer(), client, calls, clock);
    }

    /**
     * Where to send her; empty: it cannot be asked now.
     *
     * @param back where she comes back to
     * @param named whether it should say how she is called there
     */
    public Optional<URI> address(Errand errand, URI back, boolean named) {
        try {
            var request = new AuthenticationRequest.Builder(
                            ResponseType.CODE,
                            named ? new Scope("openid", "profile") : new Scope("openid"),
                            client,
                            back)
                    .endpointURI(discovery.found().metadata().getAuthorizationEndpointURI())
                    .state(new State(errand.state()))
                    .nonce(new Nonce(errand.nonce()))
                    .codeChallenge(new CodeVerifier(errand.verifier()), CodeChallengeMethod.S256)
                    .prompt(Prompt.Type.LOGIN)
                    .maxAge(0);
            if (!settings.acr().isEmpty()) {
                request.acrValues(settings.acr().stream().map(ACR::new).toList());
            }
            return Optional.of(request.build().toURI());
        } catch (IOException away) {
            warn(away);
            return Optional.empty();
        }
    }

    /**
     * What she came back with.
     *
     * @param since when she was sent
     */
    public Answer take(Errand errand, URI back, Map<String, List<String>> brought, Instant since) {
        try {
            var found = discovery.found();
            var answer = AuthenticationResponseParser.parse(back, brought);
            if (!isTo(errand, answer)) {
                return new Answer.Unbelievable("another state");
            }
            // Mix-up (RFC 9207): an answer of another provider must not be taken to ours.
            var from = answer.getIssuer();
            if (from == null
                    ? found.metadata().supportsAuthorizationResponseIssuerParam()
                    : !from.getValue().equals(settings.issuer())) {
                return new Answer.Unbelievable("another issuer");
            }
            return answer.indicatesSuccess()
                    ? exchange(found, errand, back, answer.toSuccessResponse().getAuthorizationCode(), since)
                    : without(ErrorCode.of(answer.toErrorResponse().getErrorObject()));
        } catch (ParseException | IllegalArgumentException unreadable) { // the latter for what is empty
            return new Answer.Unbelievable("no answer of a sign-on");
        } catch (IOException | JOSEException away) {
            warn(away);
            return new Answer.Away();
        }
    }

    /** Without the whole stack: whoever presses the button writes a line each time, while the provider is away. */
    private static void warn(Exception away) {
        LOG.warn("the site's sign-on cannot be asked: {}", away.getMessage());
    }

    /** Only one of the codes says that it was she who did not want to. */
    private static Answer without(String code) {
        if (code.equals(ErrorCode.DENIED)) {
            return new Answer.Declined();
        }
        LOG.warn("the site's sign-on sends her back without a code: {}", code);
        return new Answer.Away();
    }

    private static boolean isTo(Errand errand, AuthenticationResponse answer) {
        return answer.getState() != null
                && MessageDigest.isEqual(
                        answer.getState().getValue().getBytes(StandardCharsets.UTF_8),
                        errand.state().getBytes(StandardCharsets.UTF_8));
    }

    private Answer exchange(Discovery.Found found, Errand errand, URI back, AuthorizationCode code, Instant since)
            throws IOException, ParseException, JOSEException {
        var grant = new AuthorizationCodeGrant(code, back, new CodeVerifier(errand.verifier()));
        var sent = new TokenRequest.Builder(found.metadata().getTokenEndpointURI(), ourselves(found), grant)
                .build()
                .toHTTPRequest()
                .send(calls);
        if (sent.getStatusCode() >= 500) {
            throw new IOException("answered " + sent.getStatusCode());
        }
        var answer = OIDCTokenResponseParser.parse(sent);
        if (!(answer instanceof OIDCTokenResponse tokens)) {
            return withoutToken(ErrorCode.of(answer.toErrorResponse().getErrorObject()));
        }
        try {
            var claims = found.validator().validate(tokens.getOIDCTokens().getIDToken(), new Nonce(errand.nonce()));
            return Shown.of(claims, settings, since);
        } catch (BadJOSEException forged) {
            return new Answer.Unbelievable(what(forged));
        }
    }

    /** Whether it was her code that was wrong, or we: then the site has something to mend, such as the client's secret. */
    private static Answer withoutToken(String code) {
        if (code.equals(ErrorCode.CODE_NOT_TAKEN)) {
            return new Answer.Unbelievable("the code was not taken");
        }
        LOG.warn("the site's sign-on gives us no token: {}", code);
        return new Answer.Away();
    }

    /** Without the value that stands behind the colon: it is somebody's. */
    private static String what(BadJOSEException forged) {
        return Objects.requireNonNullElse(forged.getMessage(), "forged").split(":", 2)[0];
    }

    /** Read each time: a secret that was changed there holds at once. */
    private ClientAuthentication ourselves(Discovery.Found found) throws IOException {
        var secret = new Secret(secret());
        return found.takesSecretInFormOnly()
                ? new ClientSecretPost(client, secret)
                : new ClientSecretBasic(client, secret);
    }

    private String secret() throws IOException {
        try {
            return Files.readString(settings.secretFile())
                    .lines()
                    .findFirst()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(() -> new IOException("nothing in it"));
        } catch (IOException unreadable) { // also what is not UTF-8
            throw new IOException("the client's secret cannot be read", unreadable);
        }
    }
}
