package org.niangjia.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.net.URI;
import java.util.Optional;
import org.niangjia.identity.model.PasskeyPlace;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The address for which passkeys are made: the one that the site says is its public one, never what a browser claims. Where
 * none is said there is only this machine itself under the name localhost, which no other machine can be.
 */
@Component
class PasskeyPlaces {
    private final String named;

    PasskeyPlaces(@Value("${niangjia.public-address:}") String named) {
        this.named = named;
    }

    Optional<PasskeyPlace> here(HttpServletRequest request) {
        if (!named.isEmpty()) {
            return Optional.of(new PasskeyPlace(named, URI.create(named).getHost()));
        }
        return request.getServerName().equals("localhost")
                        && InetAddress.ofLiteral(request.getLocalAddr()).isLoopbackAddress()
                ? Optional.of(
                        new PasskeyPlace(request.getScheme() + "://localhost:" + request.getServerPort(), "localhost"))
                : Optional.empty();
    }
}
