package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.MESSAGE;
import static org.niangjia.consultation.store.Tables.STEP;

import java.util.List;
import org.jooq.DSLContext;
import org.niangjia.consultation.RequestId;
import org.niangjia.vault.Ciphertext;
import org.springframework.stereotype.Repository;

/** What was said and done on requests: messages and steps, in their order. */
@Repository
class TrailStore {
    private final DSLContext sql;

    TrailStore(DSLContext sql) {
        this.sql = sql;
    }

    List<Ciphertext> messages(RequestId id) {
        return sql.select(MESSAGE.CONTENT)
                .from(MESSAGE)
                .where(MESSAGE.REQUEST_ID.eq(id.value()))
                .orderBy(MESSAGE.ORDINAL)
                .fetch(row -> Ciphertext.of(row.value1()));
    }

    List<Ciphertext> steps(RequestId id) {
        return sql.select(STEP.CONTENT)
                .from(STEP)
                .where(STEP.REQUEST_ID.eq(id.value()))
                .orderBy(STEP.ORDINAL)
                .fetch(row -> Ciphertext.of(row.value1()));
    }

    void addMessage(RequestId id, int ordinal, Ciphertext content) {
        sql.insertInto(MESSAGE, MESSAGE.REQUEST_ID, MESSAGE.ORDINAL, MESSAGE.CONTENT)
                .values(id.value(), ordinal, content.bytes())
                .execute();
    }

    void addStep(RequestId id, int ordinal, Ciphertext content) {
        sql.insertInto(STEP, STEP.REQUEST_ID, STEP.ORDINAL, STEP.CONTENT)
                .values(id.value(), ordinal, content.bytes())
                .execute();
    }

    void replaceMessages(RequestId id, List<Ciphertext> contents) {
        for (var index = 0; index < contents.size(); index++) {
            sql.update(MESSAGE)
                    .set(MESSAGE.CONTENT, contents.get(index).bytes())
                    .where(MESSAGE.REQUEST_ID.eq(id.value()))
                    .and(MESSAGE.ORDINAL.eq(index + 1))
                    .execute();
        }
    }

    void replaceSteps(RequestId id, List<Ciphertext> contents) {
        for (var index = 0; index < contents.size(); index++) {
            sql.update(STEP)
                    .set(STEP.CONTENT, contents.get(index).bytes())
                    .where(STEP.REQUEST_ID.eq(id.value()))
                    .and(STEP.ORDINAL.eq(index + 1))
                    .execute();
        }
    }
}
