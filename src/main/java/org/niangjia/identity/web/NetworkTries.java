package org.niangjia.identity.web;

import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Component;

/**
 * How often an account was tried from one network: whoever guesses locks out herself and her neighbours, not the officer
 * who sits somewhere else. In memory only (decision 009).
 */
@Component
final class NetworkTries {
    /** Older ones are forgotten first; the bound over all networks holds without them. */
    private static final int MOST = 20_000;

    private final SignInPolicy policy;
    private final InstantSource clock;
    private final Map<From, Tries> tries = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<From, Tries> eldest) {
            return size() > MOST;
        }
    };

    NetworkTries(SignInPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    private record From(AccountId account, Network network) {}

    private record Tries(int failed, @Nullable Instant lockedUntil) {
        static final Tries NONE = new Tries(0, null);
    }

    /**
     * Counts a try before anybody learns what it was.
     *
     * @return false if the account is locked for this network
     */
    synchronized boolean begin(AccountId account, Network network) {
        var from = new From(account, network);
        var before = tries.getOrDefault(from, Tries.NONE);
        var until = before.lockedUntil();
        if (until != null && clock.instant().isBefore(until)) {
            return false;
        }
        var last = before.failed() >= policy.tries() - 1;
        tries.put(
                from, last ? new Tries(0, clock.instant().plus(policy.lock())) : new Tries(before.failed() + 1, null));
        return true;
    }

    /** Whether a try would be let in now; counts nothing. */
    synchronized boolean isOpen(AccountId account, Network network) {
        var until = tries.getOrDefault(new From(account, network), Tries.NONE).lockedUntil();
        return until == null || !clock.instant().isBefore(until);
    }

    /** The try was right. */
    synchronized void forget(AccountId account, Network network) {
        tries.remove(new From(account, network));
    }

    /** A code was used: there is a new password, which nobody has tried. */
    synchronized void forget(AccountId account) {
        tries.keySet().removeIf(from -> from.account().equals(account));
    }
}
