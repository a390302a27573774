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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** What the provider says of itself at its own address, and its keys; asked again after a while, not each time. */
final class Discovery {
    private static final Duration LASTING = Duration.ofMinutes(10);

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
    private final AtomicReference<@Nullable CompletableFuture<Found>> asking = new AtomicReference<>();

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
        var known = young();
        if (known != null) {
            return known;
        }
        var mine = new CompletableFuture<Found>();
        var others = asking.compareAndExchange(null, mine);
        return others == null ? ask(mine) : waitFor(others);
    }

    private @Nullable Found young() {
        var known = newest.get();
        return known != null && known.isYoung(clock.instant()) ? known : null;
    }

    /** One asks at a time, and what comes of it is the answer to all who wait, also if it is none. */
    private Found ask(CompletableFuture<Found> mine) throws IOException {
        try {
            var known = young(); // of one who was done a moment ago
            var found = known == null ? ask() : known;
            newest.set(found);
            mine.complete(found);
            return found;
        } finally {
            asking.set(null);
            mine.completeExceptionally(new IOException("whoever asked it got no answer"));
        }
    }

    private Found waitFor(CompletableFuture<Found> others) throws IOException {
        try {
            return others.get(calls.patience().toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException | ExecutionException failed) {
            throw new IOException("no answer to another who asks it", failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped", stopped);
        }
    }

    private Found ask() throws IOException {
        var base = issuer.endsWith("/") ? issuer : issuer + "/";
        var metadata = understood(calls.get(URI.create(base + ".well-known/openid-configuration")));
        var source = JWKSourceBuilder.<SecurityContext>create(
                        metadata.getJWKSetURI().toURL(), calls)
                .cache(LASTING.toMillis(), calls.patience().toMillis())
                .refreshAheadCache(false)
                .build();
        var selector = new JWSVerificationKeySelector<>(SIGNATURES, source);
        return new Found(metadata, new IDTokenValidator(new Issuer(issuer), client, selector, null), clock.instant());
    }

    /** Whoever answers there must be the one that the site named (ASVS V10.5.3), and speak to us in secret. */
    OIDCProviderMetadata understood(String text) throws IOException {
        var metadata = parsed(text);
        if (!metadata.getIssuer().getValue().equals(issuer)) {
            throw new IOException("it calls itself something else");
        }
        var token = metadata.getTokenEndpointURI();
        var authorization = metadata.getAuthorizationEndpointURI();
        if (token == null
                || authorization == null
                || !Addresses.areSafe(URI.create(issuer), token, authorization, metadata.getJWKSetURI())) {
            throw new IOException("an address of it is none that is safe");
        }
        return metadata;
    }

    private static OIDCProviderMetadata parsed(String text) throws IOException {
        try {
            return Objects.requireNonNull(OIDCProviderMetadata.parse(text));
        } catch (ParseException | IllegalArgumentException strange) {
            throw new IOException("it says nothing that is understood", strange);
        }
    }
}
