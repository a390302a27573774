package org.niangjia.identity.store;

import static org.jooq.impl.DSL.noCondition;
import static org.niangjia.identity.store.Tables.SESSION;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;

/** Ends sessions in the transaction of what ended them. Spring Session keeps no copy, so the row is the session. */
@Repository
public class SessionStore {
    public static final String SCHEMA = "identity";
    public static final String TABLE = "session";

    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    public void endAll(AccountId account) {
        end(account, noCondition());
    }

    public void end(AccountId account, String sessionId) {
        end(account, SESSION.SESSION_ID.eq(sessionId));
    }

    public void endOthers(AccountId account, String sessionId) {
        end(account, SESSION.SESSION_ID.ne(sessionId));
    }

    private void end(AccountId account, Condition which) {
        sql.deleteFrom(SESSION)
                .where(SESSION.PRINCIPAL_NAME.eq(account.toString()))
                .and(which)
                .execute();
    }
}
