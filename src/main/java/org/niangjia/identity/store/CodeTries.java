package org.niangjia.identity.store;

import static org.jooq.impl.DSL.inline;
import static org.niangjia.identity.store.Tables.ACCOUNT;

import java.time.InstantSource;
import org.jooq.DSLContext;
import org.niangjia.identity.model.SignInPolicy;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Wrong codes of the phone since the last right one. Whoever types them knows the password, and three of a million codes
 * count at any moment: the lock alone, which opens again each quarter of an hour, would let her guess one within weeks.
 */
@Repository
public class CodeTries {
    private final DSLContext sql;
    private final SignInPolicy policy;
    private final InstantSource clock;

    CodeTries(DSLContext sql, SignInPolicy policy, InstantSource clock) {
        this.sql = sql;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * Counts a try before it is judged, in a transaction of its own, as {@link AccountStore#beginTry} does.
     *
     * @return false if there were too many before it
     */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    public boolean begin(AccountId account) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.FAILED_CODES, ACCOUNT.FAILED_CODES.plus(1))
                        .where(ACCOUNT.ID.eq(account.value()))
                        .and(ACCOUNT.FAILED_CODES.lt(policy.codes()))
                        .execute()
                == 1;
    }

    public void right(AccountId account) {
        sql.update(ACCOUNT)
                .set(ACCOUNT.FAILED_CODES, 0)
                .where(ACCOUNT.ID.eq(account.value()))
                .execute();
    }

    /** If they were too many: the count starts anew, and she will be told. False if they were not. */
    public boolean end(AccountId account) {
        return sql.update(ACCOUNT)
                        .set(ACCOUNT.FAILED_CODES, inline(0))
                        .set(ACCOUNT.GUESSED_AT, Columns.time(clock.instant()))
                        .where(ACCOUNT.ID.eq(account.value()))
                        .and(ACCOUNT.FAILED_CODES.ge(policy.codes()))
                        .execute()
                == 1;
    }
}
