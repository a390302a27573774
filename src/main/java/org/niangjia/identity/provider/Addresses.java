package org.niangjia.identity.provider;

import java.net.URI;
import java.util.Set;

/** Where a provider may be. */
public final class Addresses {
    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    private Addresses() {}

    /** In clear only to this machine. */
    public static boolean isSafe(URI address) {
        return address.getHost() != null
                && address.getUserInfo() == null
                && (isSecret(address) || ("http".equals(address.getScheme()) && HERE.contains(address.getHost())));
    }

    /** A provider elsewhere must not send us to what else runs on this machine. */
    static boolean areSafe(URI issuer, URI... named) {
        for (var address : named) {
            if (!isSafe(address) || (isSecret(issuer) && !isSecret(address))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSecret(URI address) {
        return "https".equals(address.getScheme());
    }
}
