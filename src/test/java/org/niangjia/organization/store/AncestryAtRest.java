package org.niangjia.organization.store;

import org.jooq.DSLContext;
import org.niangjia.measure.Ancestry;

/** Who stands above whom, for whoever counts beside the program. */
public final class AncestryAtRest {
    private AncestryAtRest() {}

    public static Ancestry of(DSLContext worker) {
        return new AncestryStore(worker);
    }
}
