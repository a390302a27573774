package org.niangjia.identity.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.PASSKEY;
import static org.niangjia.identity.store.Tables.SECOND_FACTOR;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** An account with a second thing to show: a phone's codes or a passkey, one is as good as the other. */
final class HasFactor {
    private HasFactor() {}

    static Condition now(Field<UUID> account) {
        return exists(selectOne()
                        .from(SECOND_FACTOR)
                        .where(SECOND_FACTOR.ACCOUNT_ID.eq(account).and(SECOND_FACTOR.ENDED_AT.isNull())))
                .or(exists(selectOne()
                        .from(PASSKEY)
                        .where(PASSKEY.ACCOUNT_ID.eq(account).and(PASSKEY.ENDED_AT.isNull()))));
    }
}
