package org.niangjia.audit;

import java.util.Map;
import java.util.Set;
import org.niangjia.shared.AccountId;

/** The names of those who acted. The identity module, which lies above, implements it. */
@FunctionalInterface
public interface ActorNames {
    /** Accounts that do not exist are absent from the answer. */
    Map<AccountId, String> names(Set<AccountId> accounts);
}
