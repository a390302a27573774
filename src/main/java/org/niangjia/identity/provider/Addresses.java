package org.niangjia.identity.provider;

import java.net.URI;
import java.util.Set;

/** Where a provider may be. */
public final class Addresses {
    private static final Set<String> HERE = Set.of("127.0.0.1", "[::1]", "localhost");

    private Addresses() {}

    /** In clear only to this machine. */
    public static boolean areSafe(URI... addresses) {
        for (var address : addresses) {
            var host = address.getHost();
            var safe = "https".equals(address.getScheme())
                    || ("http".equals(address.getScheme()) && HERE.contains(String.valueOf(host)));
            if (host == null || !safe || address.getUserInfo() != null) {
                return false;
            }
        }
        return true;
    }
}
