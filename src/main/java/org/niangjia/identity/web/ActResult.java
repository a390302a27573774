package org.niangjia.identity.web;

import org.niangjia.identity.OneTimeCode;
import org.niangjia.shared.AccountId;

/** What came of an act on an account. */
sealed interface ActResult {
    record Done() implements ActResult {}

    /** The code to hand to her, shown once. */
    record Coded(AccountId account, String signInName, OneTimeCode code) implements ActResult {}

    record Refused(String key) implements ActResult {}

    /** Out of reach: for this viewer there is no such account. */
    record NotFound() implements ActResult {}
}
