package org.niangjia.identity;

import java.util.Map;
import java.util.Set;
import org.niangjia.audit.ActorNames;
import org.niangjia.shared.AccountId;
import org.springframework.stereotype.Component;

/** Names for the audit record, which lies below. */
@Component
class AuditedNames implements ActorNames {
    private final Accounts accounts;

    AuditedNames(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Map<AccountId, String> names(Set<AccountId> ids) {
        return accounts.displayNames(ids);
    }

    @Override
    public Map<AccountId, String> signInNames(Set<AccountId> ids) {
        return accounts.signInNames(ids);
    }
}
