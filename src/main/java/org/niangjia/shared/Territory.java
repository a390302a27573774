package org.niangjia.shared;

import java.util.UUID;
import org.jooq.Condition;
import org.jooq.Field;

/**
 * The tree's answer to a {@link Reach}: the same rule for one record and for a list, so that they cannot differ. The
 * organisation module, which alone knows the paths, implements it.
 */
public interface Territory {
    /** Whether records of that organisation are shown. A reach of counters shows none. */
    boolean covers(Reach reach, OrganizationId organization);

    Condition covers(Reach reach, Field<UUID> organizationId);

    /** Whether numbers of that organisation, and of all below it, are shown. */
    boolean counts(Reach reach, OrganizationId organization);
}
