package org.niangjia.audit;

import java.util.Map;
import java.util.Set;
import org.niangjia.shared.AccountId;

/** The names of those who acted. The identity module, which lies above, implements it. */
public interface ActorNames {
    /** Accounts that do not exist are absent from the answer. */
    Map<AccountId, String> names(Set<AccountId> accounts);

    /** The names with which they sign in; the same holds. */
    Map<AccountId, String> signInNames(Set<AccountId> accounts);
}
