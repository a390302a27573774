package org.niangjia.identity.web;

import org.niangjia.identity.store.AccountStore;
import org.niangjia.shared.AccountId;
import org.niangjia.shared.web.Network;
import org.springframework.stereotype.Component;

/** How often an account may be tried, from one network and from all (decision 009). */
@Component
class LockOut {
    private final NetworkTries tries;
    private final AccountStore accounts;

    LockOut(NetworkTries tries, AccountStore accounts) {
        this.tries = tries;
        this.accounts = accounts;
    }

    /** Counts a try before it is judged; false if the account is locked. */
    boolean begin(AccountId account, Network from) {
        return tries.begin(account, from) && accounts.beginTry(account);
    }

    /**
     * For a right password with the code still to come: it passes or not, and counts nothing. Did it forgive the tries
     * before it, whoever knows the password could guess codes without end; did it count, her own five would be three.
     */
    boolean isOpen(AccountId account, Network from) {
        return tries.isOpen(account, from) && accounts.isOpen(account);
    }

    /** It was right: the counts start anew. */
    void right(AccountId account, Network from) {
        tries.forget(account, from);
        accounts.tryWasRight(account);
    }

    /** There is a new password, which nobody has tried. */
    void forget(AccountId account) {
        tries.forget(account);
    }
}
