package org.niangjia.identity.store;

import static org.niangjia.identity.store.Tables.DISABLEMENT;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.niangjia.identity.model.Reason;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer;
import org.springframework.stereotype.Repository;

/** An account is disabled by a record, and enabled again by its end. */
@Repository
public class DisablementStore {
    private final DSLContext sql;
    private final Ids ids;
    private final InstantSource clock;

    DisablementStore(DSLContext sql, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** False if it is disabled already. */
    public boolean begin(Viewer.Officer by, AccountId account, Reason reason) {
        return sql.insertInto(DISABLEMENT)
                        .set(DISABLEMENT.ID, ids.timeOrdered())
                        .set(DISABLEMENT.ACCOUNT_ID, account.value())
                        .set(DISABLEMENT.AT, Columns.time(clock.instant()))
                        .set(DISABLEMENT.BY, by.account().value())
                        .set(DISABLEMENT.REASON, reason.key())
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** False if it is not disabled. */
    public boolean end(Viewer.Officer by, AccountId account) {
        return sql.update(DISABLEMENT)
                        .set(DISABLEMENT.ENDED_AT, Columns.time(clock.instant()))
                        .set(DISABLEMENT.ENDED_BY, by.account().value())
                        .where(DISABLEMENT.ACCOUNT_ID.eq(account.value()))
                        .and(DISABLEMENT.ENDED_AT.isNull())
                        .execute()
                == 1;
    }
}
