package org.niangjia.identity.provider;

import com.nimbusds.oauth2.sdk.id.Identifier;
import com.nimbusds.openid.connect.sdk.claims.AMR;
import com.nimbusds.openid.connect.sdk.claims.IDTokenClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.niangjia.identity.model.SignOnSettings;

/** What a token, whose signature, issuer, audience, time and nonce are right, says of her. */
final class Shown {
    /**
     * What the clocks of two machines that both keep time may differ by. Not more: who showed there who she is just before
     * she was sent here may have left the desk since then.
     */
    private static final Duration SKEW = Duration.ofSeconds(5);

    private static final int LONGEST_NAME = 100;

    private Shown() {}

    /** Not believed if she did not show anew who she is, or the token is others' too and does not say that it is for us. */
    static Answer of(IDTokenClaimsSet claims, SignOnSettings settings, Instant since) {
        var shownAt = claims.getAuthenticationTime();
        // A token says it in whole seconds.
        var earliest = since.truncatedTo(ChronoUnit.SECONDS).minus(SKEW);
        var anew = shownAt != null && !shownAt.toInstant().isBefore(earliest);
        var party = claims.getAuthorizedParty();
        var ours = party == null
                ? claims.getAudience().size() == 1
                : party.getValue().equals(settings.clientId());
        if (!anew) {
            return new Answer.Unbelievable("not shown anew, or the clocks of the two machines differ");
        }
        if (!ours) {
            return new Answer.Unbelievable("not for us alone");
        }
        var acr = claims.getACR() == null ? null : claims.getACR().getValue();
        var amr = claims.getAMR() == null
                ? List.<String>of()
                : claims.getAMR().stream().map(AMR::getValue).toList();
        return new Answer.Known(new SignedOn(
                settings.issuer(), claims.getSubject().getValue(), name(claims), settings.areTwoThings(acr, amr)));
    }

    private static String name(IDTokenClaimsSet claims) {
        return Stream.of("preferred_username", "name")
                .map(claims::getStringClaim)
                .filter(Objects::nonNull)
                .findFirst()
                .or(() -> Optional.of(claims.getSubject()).map(Identifier::getValue))
                .map(name -> name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name)
                .orElseThrow();
    }
}
