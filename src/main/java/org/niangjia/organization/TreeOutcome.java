package org.niangjia.organization;

import org.niangjia.shared.OrganizationId;

/** What became of a change of the tree. */
public sealed interface TreeOutcome {
    /** @param organization the one to look at now */
    record Done(OrganizationId organization) implements TreeOutcome {}

    /** @param key of the sentence that says why, in the message files */
    record Refused(String key) implements TreeOutcome {}

    /** This officer may not change that one, or it is not there. */
    record NotThere() implements TreeOutcome {}
}
