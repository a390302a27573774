package org.niangjia.measure;

import org.niangjia.shared.OrganizationId;

/** Whoever changes what is counted leaves a mark, in the transaction of the change: both are kept or neither. */
public interface Marks {
    /** The numbers of this organisation are counted anew right after the transaction. */
    void mark(OrganizationId organization);
}
