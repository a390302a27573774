package org.niangjia.organization;

import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

/** Told when an organisation ends, in the transaction in which it does: what hangs on it there ends with it. */
public interface Ending {
    /** False: something there begins on that day or later, so it cannot end then. */
    boolean end(Officer officer, OrganizationId ended, Ground ground);
}
