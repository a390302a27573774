package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.FOLLOW;

import java.time.LocalDate;
import org.jooq.DSLContext;
import org.niangjia.consultation.RequestId;
import org.niangjia.vault.KeyedDigest;
import org.springframework.stereotype.Repository;

/** Visits of receipt holders that are alive. */
@Repository
public class FollowStore {
    private final DSLContext sql;

    FollowStore(DSLContext sql) {
        this.sql = sql;
    }

    public void start(KeyedDigest token, RequestId request, LocalDate today) {
        sql.insertInto(FOLLOW)
                .set(FOLLOW.TOKEN_HASH, token.bytes())
                .set(FOLLOW.REQUEST_ID, request.value())
                .set(FOLLOW.STARTED_ON, today)
                .execute();
    }

    public boolean isAlive(KeyedDigest token) {
        return sql.fetchExists(FOLLOW, FOLLOW.TOKEN_HASH.eq(token.bytes()));
    }

    public void end(KeyedDigest token) {
        sql.deleteFrom(FOLLOW).where(FOLLOW.TOKEN_HASH.eq(token.bytes())).execute();
    }

    public void endAll(RequestId request) {
        sql.deleteFrom(FOLLOW).where(FOLLOW.REQUEST_ID.eq(request.value())).execute();
    }

    /** Visits last minutes; what is left of another day is dead. */
    public int forgetBefore(LocalDate today) {
        return sql.deleteFrom(FOLLOW).where(FOLLOW.STARTED_ON.lt(today)).execute();
    }
}
