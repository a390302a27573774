package org.niangjia.identity.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.select;
import static org.niangjia.identity.store.Tables.ACCOUNT;
import static org.niangjia.identity.store.Tables.SESSION;

import java.time.Instant;
import org.jooq.Field;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** When an account was used last: the last use of a session that still stands, else the last sign-in. */
final class LastUse {
    static final Field<Long> MILLIS = field(select(max(SESSION.LAST_ACCESS_TIME))
            .from(SESSION)
            .where(SESSION.PRINCIPAL_NAME.eq(ACCOUNT.ID.cast(SQLDataType.VARCHAR))));

    private LastUse() {}

    static @Nullable Instant of(@Nullable Instant signedIn, @Nullable Long millis) {
        if (signedIn == null || millis == null) {
            return signedIn;
        }
        var used = Instant.ofEpochMilli(millis);
        return used.isAfter(signedIn) ? used : signedIn;
    }
}
