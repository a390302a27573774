package org.niangjia.identity.store;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.table;

import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;

/** Ends sessions in the transaction of what ended them. Spring Session keeps no copy, so the row is the session. */
@Repository
public class SessionStore {
    private final DSLContext sql;

    SessionStore(DSLContext sql) {
        this.sql = sql;
    }

    public void endAll(AccountId account) {
        end(account, noCondition());
    }

    public void endOthers(AccountId account, String sessionId) {
        end(account, field(name("session_id"), SQLDataType.CHAR(36)).ne(sessionId));
    }

    private void end(AccountId account, Condition which) {
        sql.deleteFrom(table(name("identity", "session")))
                .where(field(name("principal_name"), SQLDataType.VARCHAR).eq(account.toString()))
                .and(which)
                .execute();
    }
}
