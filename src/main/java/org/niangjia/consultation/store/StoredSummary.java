package org.niangjia.consultation.store;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Header;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.Holding;

/** A request without anybody's words, as it lies in the database. */
record StoredSummary(
        RequestId id,
        String number,
        OrganizationId organization,
        State state,
        @Nullable UUID assignee,
        LocalDate dueOn,
        int version,
        Ciphertext key,
        Ciphertext header) {
    Holding holding() {
        return new Holding(organization.value(), id.value());
    }

    Request.Summary opened(Header openedHeader) {
        return new Request.Summary(id, number, organization, state, assignee, dueOn, version, openedHeader);
    }

    StoredSummary changed(Request.Change change, Ciphertext sealedHeader) {
        return new StoredSummary(
                id,
                number,
                organization,
                change.state(),
                change.assignee(),
                change.dueOn(),
                version,
                key,
                sealedHeader);
    }

    StoredSummary receivedBy(OrganizationId receiver, Ciphertext freshKey) {
        return new StoredSummary(id, number, receiver, state, assignee, dueOn, version, freshKey, header);
    }
}
