package org.niangjia.consultation.store;

import static org.niangjia.consultation.store.Tables.DELETION;
import static org.niangjia.consultation.store.Tables.FOLLOW;
import static org.niangjia.consultation.store.Tables.MESSAGE;
import static org.niangjia.consultation.store.Tables.REQUEST;
import static org.niangjia.consultation.store.Tables.STEP;

import java.nio.charset.StandardCharsets;
import org.jooq.DSLContext;
import org.niangjia.consultation.DeletionLedger.Entry;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Repository;

/** What becomes of the rows of a request that goes. */
@Repository
class ShreddingStore {
    private final DSLContext sql;

    ShreddingStore(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Shreds: without its key nothing of the request can be read again; its words and visits go too, and by what her code
     * was found. What its form token left stays: the form, sent once more, must not make another request.
     *
     * @return who had it
     */
    OrganizationId shred(Entry entry) {
        var id = entry.request();
        var empty = new byte[0];
        var organization = sql.update(REQUEST)
                .set(REQUEST.STATE, State.DELETED.name())
                .setNull(REQUEST.WRAPPED_KEY)
                .setNull(REQUEST.ASSIGNEE)
                .set(REQUEST.VERSION, REQUEST.VERSION.plus(1))
                .set(REQUEST.DUE_ON, entry.day())
                .set(REQUEST.LOOKUP, nothing(id))
                .set(REQUEST.RECEIPT_KEPT, false)
                .set(REQUEST.HEADER, empty)
                .set(REQUEST.STORY, empty)
                .set(REQUEST.CONTACT, empty)
                .where(REQUEST.ID.eq(id.value()))
                .returning(REQUEST.ORGANIZATION_ID)
                .fetchSingle(REQUEST.ORGANIZATION_ID);
        sql.deleteFrom(MESSAGE).where(MESSAGE.REQUEST_ID.eq(id.value())).execute();
        sql.deleteFrom(STEP).where(STEP.REQUEST_ID.eq(id.value())).execute();
        sql.deleteFrom(FOLLOW).where(FOLLOW.REQUEST_ID.eq(id.value())).execute();
        sql.insertInto(DELETION)
                .set(DELETION.REQUEST_ID, id.value())
                .set(DELETION.DELETED_ON, entry.day())
                .set(DELETION.REASON, entry.reason().name())
                .onConflictDoNothing()
                .execute();
        return new OrganizationId(organization);
    }

    /** The column wants something that no other row has, and no code leads to. */
    private static byte[] nothing(RequestId id) {
        return id.toString().getBytes(StandardCharsets.US_ASCII);
    }
}
