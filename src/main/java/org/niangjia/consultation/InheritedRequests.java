package org.niangjia.consultation;

import java.util.Set;
import org.niangjia.consultation.model.Act;
import org.niangjia.consultation.model.Request;
import org.niangjia.consultation.store.Requests;
import org.niangjia.identity.Accounts;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.Viewer;
import org.niangjia.shared.store.RowSight;
import org.niangjia.shared.store.ViewerTransactions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * A desk ends with its federation: all that lies there goes to the heir, what has ended too, for she may write again and
 * what is held has to be let go by somebody. It stays as it is; whoever had it in hand works there no more.
 */
@Component
class InheritedRequests {
    private static final Logger LOG = LoggerFactory.getLogger(InheritedRequests.class);
    private static final Viewer.Job JOB = new Viewer.Job("inheritance");

    private final Requests requests;
    private final Organizations organizations;
    private final Doubles doubles;
    private final Accounts accounts;
    private final PassingOn passing;
    private final ViewerTransactions transactions;

    InheritedRequests(
            Requests requests,
            Organizations organizations,
            Doubles doubles,
            Accounts accounts,
            PassingOn passing,
            ViewerTransactions transactions) {
        this.requests = requests;
        this.organizations = organizations;
        this.doubles = doubles;
        this.accounts = accounts;
        this.passing = passing;
        this.transactions = transactions;
    }

    /** Not when it ends: nobody waits while fifty thousand are sealed anew. */
    void look() {
        var ended = organizations.ended();
        if (!ended.isEmpty()) {
            requests.allAt(ended).forEach(this::pass);
        }
    }

    /** One that fails keeps none of the others there. */
    private void pass(RequestId id) {
        try {
            transactions.as(
                    RowSight.transfer(id.value()), () -> requests.lock(id).ifPresent(this::pass));
        } catch (RuntimeException failed) {
            LOG.error("a request at a desk that ended could not go to its heir; the next look tries again", failed);
        }
    }

    private void pass(Request locked) {
        var aside = doubles.everybodyAside(locked);
        organizations
                .now(locked.organization())
                .filter(heir -> !heir.id().equals(locked.organization()))
                .map(heir -> somebodyElse(heir, aside))
                .ifPresent(heir -> passing.pass(locked, heir.id(), Act.INHERITED, JOB));
    }

    /** Where all stood aside nobody would find it: then it goes on to the next above. */
    private Organization somebodyElse(Organization heir, Set<AccountId> aside) {
        return organizations.withAncestors(heir.id()).stream()
                .filter(each -> {
                    var there = accounts.roster(each.id());
                    return there.isEmpty()
                            || there.stream().anyMatch(colleague -> !aside.contains(colleague.account()));
                })
                .findFirst()
                .orElse(heir);
    }
}
