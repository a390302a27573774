package org.niangjia.consultation;

import java.util.Optional;
import org.niangjia.consultation.store.WaitingRequests;
import org.niangjia.organization.UnfinishedWork;
import org.niangjia.shared.OrganizationId;
import org.springframework.stereotype.Component;

/** What is open at the desk of an organisation that is to end is handed over first. */
@Component
class OpenAtTheEnd implements UnfinishedWork {
    private final WaitingRequests requests;

    OpenAtTheEnd(WaitingRequests requests) {
        this.requests = requests;
    }

    @Override
    public Optional<String> at(OrganizationId organization) {
        return requests.isAnyOpen(organization) ? Optional.of("consultation.unfinished") : Optional.empty();
    }
}
