package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.FOLLOW;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.niangjia.consultation.RequestId;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.vault.KeyedDigest;
import org.springframework.stereotype.Repository;

/** Visits of receipt holders that are alive. */
@Repository
public class FollowStore {
    private final DSLContext sql;
    private final ViewerTransactions transactions;

    FollowStore(DSLContext sql, ViewerTransactions transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    public void start(KeyedDigest token, RequestId request, LocalDate today) {
        sql.insertInto(FOLLOW)
                .set(FOLLOW.TOKEN_HASH, token.bytes())
                .set(FOLLOW.REQUEST_ID, request.value())
                .set(FOLLOW.STARTED_ON, today)
                .execute();
    }

    /** The rest of the transaction sees this one visit only. */
    public boolean isAlive(KeyedDigest token) {
        transactions.look(RowSight.visit(token.bytes()));
        return sql.fetchExists(FOLLOW, FOLLOW.TOKEN_HASH.eq(token.bytes()));
    }

    /**
     * The rest of the transaction sees this one visit only.
     *
     * @return whether it was alive
     */
    public boolean end(KeyedDigest token) {
        transactions.look(RowSight.visit(token.bytes()));
        return sql.deleteFrom(FOLLOW).where(FOLLOW.TOKEN_HASH.eq(token.bytes())).execute() == 1;
    }

    public void endAll(RequestId request) {
        sql.deleteFrom(FOLLOW).where(FOLLOW.REQUEST_ID.eq(request.value())).execute();
    }

    /** Visits last minutes; what is left of another day is dead. */
    public int forgetBefore(LocalDate today) {
        return sql.deleteFrom(FOLLOW).where(FOLLOW.STARTED_ON.lt(today)).execute();
    }
}
