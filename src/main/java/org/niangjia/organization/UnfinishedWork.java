package org.niangjia.organization;

import java.util.Optional;
import org.niangjia.shared.OrganizationId;

/** Told by modules whose records would be nobody's when an organisation ends. */
public interface UnfinishedWork {
    /** The key of a sentence that says what has to be done there first; empty: nothing. */
    Optional<String> at(OrganizationId organization);
}
