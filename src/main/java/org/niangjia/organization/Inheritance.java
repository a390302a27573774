package org.niangjia.organization;

import org.niangjia.shared.OrganizationId;

/** Told when an organisation ends, in the transaction in which it does: what lies there goes to its heir. */
public interface Inheritance {
    void pass(OrganizationId ended, OrganizationId heir);
}
