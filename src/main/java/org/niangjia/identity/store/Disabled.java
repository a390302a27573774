package org.niangjia.identity.store;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.selectOne;
import static org.niangjia.identity.store.Tables.DISABLEMENT;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/** Which accounts are disabled now. The one home of that rule. */
final class Disabled {
    private Disabled() {}

    static Condition now(Field<UUID> account) {
        return exists(selectOne()
                .from(DISABLEMENT)
                .where(DISABLEMENT.ACCOUNT_ID.eq(account))
                .and(DISABLEMENT.ENDED_AT.isNull()));
    }
}
