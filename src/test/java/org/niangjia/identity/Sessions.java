package org.niangjia.identity;

import java.time.Duration;
import java.util.List;
import org.niangjia.shared.AccountId;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks at the session rows themselves. */
final class Sessions {
    private final JdbcClient sql;

    Sessions(JdbcClient sql) {
        this.sql = sql;
    }

    long count() {
        return sql.sql("select count(*) from identity.session")
                .query(Long.class)
                .single();
    }

    List<Long> lastUse(AccountId account) {
        return sql.sql("select last_access_time from identity.session where principal_name = ?")
                .param(account.toString())
                .query(Long.class)
                .list();
    }

    /** As if nobody had used the sessions of this account for so long. */
    void age(AccountId account, Duration by) {
        sql.sql("update identity.session set last_access_time = last_access_time - ?, expiry_time = expiry_time - ?"
                        + " where principal_name = ?")
                .params(by.toMillis(), by.toMillis(), account.toString())
                .update();
    }
}
