package org.niangjia.identity;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Reach;

/** The organisations at which roles are held. The organisation module, which lies above, implements it. */
public interface OrganizationNames {
    Map<OrganizationId, String> names(Set<OrganizationId> organizations);

    /**
     * Organisations in this reach whose name or place matches the text, best first.
     *
     * @param desks only those that have one
     */
    List<Match> find(Reach reach, String text, boolean desks, int limit);

    /** Whether it is there today. */
    boolean isThere(OrganizationId organization);

    /** Whether it has a desk: committees of units and groups have none, and no accounts. */
    boolean hasDesk(OrganizationId organization);

    /** The organisation itself and all above it, the nearest first. */
    List<OrganizationId> upTo(OrganizationId organization);

    /** The one above all others. */
    OrganizationId root();

    record Match(OrganizationId organization, String name, String place) {}
}
