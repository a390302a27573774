package org.niangjia.shared;

/** What a role may do; where it may do it is its {@link Reach}. The one list of permissions. */
public enum Permission {
    /** Read, answer, hand over and close requests for help. */
    ANSWER_REQUESTS,
    /** Keep a request although its time is over, as evidence, and let it go again. */
    HOLD_REQUESTS,
    /** See how many requests wait and for how long, never whose or about what (safety.md 10). */
    SEE_COUNTERS,
    /** Say on the public page where the federation is and how to reach it. */
    EDIT_PUBLIC_PAGE,
    /** See the tree, of today and of any past day, and what happened to it. */
    SEE_TREE,
    /** Found, rename, move, split, merge and dissolve organisations. */
    CHANGE_TREE,
    /** See who has, and had, which seat. */
    SEE_SEATS,
    /** Write down who takes a seat and who leaves it. */
    KEEP_SEATS,
    /** Read the telephone numbers that organisations keep of their people, one by one. */
    READ_TELEPHONES,
    /** Write down which units there are in an area, how many women they have and which women's organisation. */
    KEEP_UNITS,
    /** Create accounts, assign roles, issue codes. */
    MANAGE_ACCOUNTS,
    /** Read the audit record. Never writes. */
    READ_AUDIT,
    /** Operate the installation; reads no request. */
    OPERATE
}
