package org.niangjia.identity.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.identity.model.Standing;

/** What an officer has to mend before anything else opens to her; each has the one page that does. */
enum Lack {
    /** Its time is over (等保). Before the telephone: a password that somebody may know must not set one up. */
    FRESH_PASSWORD("identity.password.over", Lack.NEW_PASSWORD),
    /** She came in by her password alone, whatever her role (safety.md 26). */
    SECOND_FACTOR("identity.factor.why.required", Lack.SET_UP),
    /** The one she worked in ended: what she writes now must not land at another desk unasked. */
    ROLE("identity.lack.role", Lack.ROLES);

    static final String NEW_PASSWORD = "/desk/me/new-password";
    static final String SET_UP = "/desk/me/second-factor";
    static final String ROLES = "/desk/me";
    static final String CHOICE = "/desk/role";

    private final String lineKey;
    private final String page;

    Lack(String lineKey, String page) {
        this.lineKey = lineKey;
        this.page = page;
    }

    static Optional<Lack> of(Standing standing, SignInPolicy policy, Instant now) {
        if (policy.passwords().isOver(standing.passwordSetAt(), now)) {
            return Optional.of(FRESH_PASSWORD);
        }
        return policy.secondFactorRequired() && !standing.secondFactor()
                ? Optional.of(SECOND_FACTOR)
                : Optional.empty();
    }

    /** @param chosen the role in which she works in this session */
    static Optional<Lack> of(Standing standing, @Nullable UUID chosen, SignInPolicy policy, Instant now) {
        return of(standing, policy, now).or(() -> standing.hasLost(chosen) ? Optional.of(ROLE) : Optional.empty());
    }

    /** The authority of whoever lacks it. */
    String authority() {
        return "lacks " + name();
    }

    static Optional<Lack> of(String authority) {
        return Arrays.stream(values())
                .filter(lack -> lack.authority().equals(authority))
                .findFirst();
    }

    String lineKey() {
        return lineKey;
    }

    String page() {
        return page;
    }
}
