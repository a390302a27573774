package org.niangjia.identity.model;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.Challenge;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Reads what a device says (WebAuthn level 3, 7.1 and 7.2). Who made the device is not asked: no attestation. That she is
 * there is required; that the device knows her by finger or number is preferred, for her password was shown before.
 */
public final class PasskeyCeremony {
    /** ES256, Ed25519 and RS256: what devices have. */
    public static final List<Long> ALGORITHMS = Stream.of(
                    COSEAlgorithmIdentifier.ES256, COSEAlgorithmIdentifier.EdDSA, COSEAlgorithmIdentifier.RS256)
            .map(COSEAlgorithmIdentifier::getValue)
            .toList();

    private static final int LONGEST = 16_384;
    private static final boolean KNOWS_HER = false;
    private static final boolean SHE_IS_THERE = true;

    private static final List<PublicKeyCredentialParameters> KINDS = ALGORITHMS.stream()
            .map(algorithm -> new PublicKeyCredentialParameters(
                    PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(algorithm)))
            .toList();

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager manager = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);

    /** A device's right answer. */
    public record Shown(byte[] id, long count, Instant askedAt) {}

    public record Made(Passkey passkey, Instant askedAt) {}

    /**
     * A new passkey.
     *
     * @param asked the question that it answers; empty if it was not ours
     */
    public Optional<Made> made(String answer, Function<String, Optional<PasskeyQuestion>> asked) {
        return believed(answer, () -> {
            var said = manager.parseRegistrationResponseJSON(answer);
            var question = said.getCollectedClientData().getChallenge();
            return asked.apply(text(question)).map(ours -> {
                manager.verify(
                        said,
                        new RegistrationParameters(server(ours.place(), question), KINDS, KNOWS_HER, SHE_IS_THERE));
                var device = said.getAttestationObject().getAuthenticatorData();
                var key = device.getAttestedCredentialData();
                return new Made(
                        new Passkey(key.getCredentialId(), keys.convert(key), device.getSignCount(), device.isFlagBE()),
                        ours.askedAt());
            });
        });
    }

    /**
     * One that is kept, shown again. A count that did not grow is a copy's, and refused.
     *
     * @param known the passkey of this id, if it is hers
     */
    public Optional<Shown> shown(
            String answer,
            Function<String, Optional<PasskeyQuestion>> asked,
            Function<byte[], Optional<Passkey>> known) {
        return believed(answer, () -> {
            var said = manager.parseAuthenticationResponseJSON(answer);
            var question = said.getCollectedClientData().getChallenge();
            var ours = asked.apply(text(question));
            var kept = known.apply(said.getCredentialId());
            if (ours.isEmpty() || kept.isEmpty()) {
                return Optional.empty();
            }
            manager.verify(
                    said,
                    new AuthenticationParameters(
                            server(ours.get().place(), question),
                            record(kept.get()),
                            List.of(kept.get().id()),
                            KNOWS_HER,
                            SHE_IS_THERE));
            return Optional.of(new Shown(
                    said.getCredentialId(),
                    said.getAuthenticatorData().getSignCount(),
                    ours.get().askedAt()));
        });
    }

    /**
     * Anybody may send anything here, and the library says no by exceptions of many kinds; each of them means that this is
     * no answer of a device of hers.
     */
    private static <T> Optional<T> believed(String answer, Supplier<Optional<T>> reading) {
        if (answer.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return reading.get();
        } catch (RuntimeException no) {
            return Optional.empty();
        }
    }

    private CredentialRecordImpl record(Passkey kept) {
        return new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                kept.isBackupEligible(),
                null,
                kept.count(),
                keys.convert(kept.publicKey()),
                null,
                null,
                null,
                null);
    }

    private static ServerProperty server(PasskeyPlace place, Challenge question) {
        return ServerProperty.builder()
                .origin(new Origin(place.origin()))
                .rpId(place.host())
                .challenge(new DefaultChallenge(question.getValue()))
                .build();
    }

    private static String text(Challenge question) {
        return new String(question.getValue(), StandardCharsets.UTF_8);
    }
}
