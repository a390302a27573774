package org.niangjia.consultation.store;

import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.Ciphertext;

/** A request as it lies in the database. */
public record StoredRequest(StoredSummary summary, boolean receiptKept, Ciphertext story, Ciphertext contact) {
    public RequestId id() {
        return summary.id();
    }

    public OrganizationId organization() {
        return summary.organization();
    }

    StoredRequest changed(Request.Change change, Ciphertext header) {
        return new StoredRequest(summary.changed(change, header), receiptKept, story, contact);
    }

    StoredRequest receivedBy(OrganizationId receiver, Ciphertext key, Ciphertext freshStory, Ciphertext freshContact) {
        return new StoredRequest(summary.receivedBy(receiver, key), receiptKept, freshStory, freshContact);
    }
}
