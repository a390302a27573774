package org.niangjia.measure;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.niangjia.shared.OrganizationId;

/** Told by the module that knows the tree. */
public interface Ancestry {
    /** Each of these with itself first, then all above it. One that is not in the tree is absent from the answer. */
    Map<OrganizationId, List<OrganizationId>> upwards(Collection<OrganizationId> organizations);

    /** Another after each change of who stands above whom. */
    long version();
}
