package org.niangjia.identity.store;

import static org.jooq.impl.DSL.coalesce;
import static org.niangjia.identity.store.Tables.ACCOUNT;

import java.time.InstantSource;
import org.jooq.Condition;
import org.niangjia.identity.model.SignInPolicy;
import org.springframework.stereotype.Component;

/**
 * Whether an officer who signed in gets to her requests, or is stopped before them: what the door asks of each who comes
 * (web.Lack), asked of many at once. Who is stopped answers nobody, and must not keep a desk open.
 */
@Component
final class Unhindered {
    private final SignInPolicy policy;
    private final InstantSource clock;

    Unhindered(SignInPolicy policy, InstantSource clock) {
        this.policy = policy;
        this.clock = clock;
    }

    Condition answering() {
        var reaching = ACCOUNT.PASSWORD_HASH.isNotNull();
        var lasting = policy.passwords().lasting();
        if (lasting != null) {
            var oldest = Columns.time(clock.instant().minus(lasting));
            reaching = reaching.and(
                    coalesce(ACCOUNT.PASSWORD_SET_AT, ACCOUNT.CREATED_AT).gt(oldest));
        }
        if (policy.secondFactorRequired()) {
            reaching = reaching.and(HasFactor.now(ACCOUNT.ID));
        }
        return reaching;
    }
}
