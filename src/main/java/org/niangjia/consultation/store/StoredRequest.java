package org.niangjia.consultation.store;

import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.niangjia.consultation.RequestId;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.model.State;
import org.niangjia.shared.OrganizationId;
import org.niangjia.vault.Ciphertext;
import org.niangjia.vault.Holding;

/** A request as it lies in the database. */
public record StoredRequest(
        RequestId id,
        String number,
        OrganizationId organization,
        State state,
        @Nullable UUID assignee,
        LocalDate dueOn,
        int version,
        boolean receiptKept,
        @Nullable Ciphertext wrappedKey,
        Ciphertext header,
        Ciphertext story,
        Ciphertext contact) {

    /** @throws NullPointerException of a shredded request, which is never read */
    Ciphertext key() {
        return Objects.requireNonNull(wrappedKey);
    }

    Holding holding() {
        return new Holding(organization.value(), id.value());
    }

    Request.Summary summary(Envelope envelope) {
        return new Request.Summary(id, number, organization, state, assignee, dueOn, version, envelope.header(header));
    }

    StoredRequest changed(Request.Change change, Ciphertext sealedHeader) {
        return new StoredRequest(
                id,
                number,
                organization,
                change.state(),
                change.assignee(),
                change.dueOn(),
                version,
                receiptKept,
                wrappedKey,
                sealedHeader,
                story,
                contact);
    }

    StoredRequest receivedBy(OrganizationId receiver, Ciphertext key, Ciphertext freshStory, Ciphertext freshContact) {
        return new StoredRequest(
                id,
                number,
                receiver,
                state,
                assignee,
                dueOn,
                version,
                receiptKept,
                key,
                header,
                freshStory,
                freshContact);
    }
}
