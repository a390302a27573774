package org.niangjia.identity.provider;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.oauth2.sdk.ParseException;
import com.nimbusds.oauth2.sdk.auth.ClientAuthenticationMethod;
import com.nimbusds.oauth2.sdk.id.ClientID;
import com.nimbusds.oauth2.sdk.id.Issuer;
import com.nimbusds.openid.connect.sdk.op.OIDCProviderMetadata;
import com.nimbusds.openid.connect.sdk.validators.IDTokenValidator;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself at its own address, and its keys; asked again after a while, not each time. */
final class Discovery {
    private static final Duration LASTING = Duration.ofMinutes(10);
    private static final Duration KEYS_WAIT = Duration.ofSeconds(10);

    /** Signatures by a key pair. Never one by a secret that is shared: then whoever checks could sign. */
    private static final Set<JWSAlgorithm> SIGNATURES = Set.of(
            JWSAlgorithm.RS256,
            JWSAlgorithm.RS384,
            JWSAlgorithm.RS512,
            JWSAlgorithm.PS256,
            JWSAlgorithm.PS384,
            JWSAlgorithm.PS512,
            JWSAlgorithm.ES256,
            JWSAlgorithm.ES384,
            JWSAlgorithm.ES512);

    private final String issuer;
    private final ClientID client;
    private final Calls calls;
    private final InstantSource clock;
    private final AtomicReference<@Nullable Found> newest = new AtomicReference<>();

    Discovery(String issuer, ClientID client, Calls calls, InstantSource clock) {
        this.issuer = issuer;
        this.client = client;
        this.calls = calls;
        this.clock = clock;
    }

    record Found(OIDCProviderMetadata metadata, IDTokenValidator validator, Instant at) {
        /** Not of the future either: a clock that was set back must not keep it. */
        boolean isYoung(Instant now) {
            return !now.isBefore(at) && now.isBefore(at.plus(LASTING));
        }

        /** The head is what a provider takes that says nothing (Discovery 1.0, 3). */
        boolean takesSecretInFormOnly() {
            var methods = metadata.getTokenEndpointAuthMethods();
            return methods != null
                    && !methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                    && methods.contains(ClientAuthenticationMethod.CLIENT_SECRET_POST);
        }
    }

    Found found() throws IOException {
        var known = newest.get();
        if (known != null && known.isYoung(clock.instant())) {
            return known;
        }
        var found = ask();
        newest.set(found);
        return found;
    }

    private Found ask() throws IOException {
        var base = issuer.endsWith("/") ? issuer : issuer + "/";
        var metadata = parsed(calls.get(URI.create(base + ".well-known/openid-configuration")));
        // Whoever answers there must be the one that the site named (ASVS V10.5.3), and speak to us in secret.
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new IOException("it calls itself something else");
        }
        var token = metadata.getTokenEndpointURI();
        var authorization = metadata.getAuthorizationEndpointURI();
        var keys = metadata.getJWKSetURI();
        if (token == null || authorization == null || !Addresses.areSafe(token, authorization, keys)) {
            throw new IOException("an address of it is none that is safe");
        }
        var source = JWKSourceBuilder.<SecurityContext>create(keys.toURL(), calls)
                .cache(LASTING.toMillis(), KEYS_WAIT.toMillis())
                .refreshAheadCache(false)
                .build();
        var selector = new JWSVerificationKeySelector<>(SIGNATURES, source);
        return new Found(metadata, new IDTokenValidator(new Issuer(issuer), client, selector, null), clock.instant());
    }

    private static OIDCProviderMetadata parsed(String text) throws IOException {
        try {
            return Objects.requireNonNull(OIDCProviderMetadata.parse(text));
        } catch (ParseException | IllegalArgumentException strange) {
            throw new IOException("it says nothing that is understood", strange);
        }
    }
}
