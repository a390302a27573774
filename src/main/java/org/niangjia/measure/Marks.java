package org.niangjia.measure;

import org.niangjia.shared.OrganizationId;

/** Whoever changes what is counted leaves a mark, in the transaction of the change: both are kept or neither. */
public interface Marks {
    /**
     * The numbers of this organisation are counted anew right after the transaction.
     *
     * @param module whose records changed: only what is counted in its views is
     */
    void mark(String module, OrganizationId organization);
}
