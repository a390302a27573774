package org.niangjia.organization;

import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;

/** Told when an organisation ends, in the transaction in which it does: what hangs on it there ends with it. */
public interface Ending {
    /**
     * What comes after it.
     *
     * @param merged it became part of that one; else that is what stood above it
     */
    record Heir(OrganizationId organization, boolean merged) {}

    /** @return why it cannot end then, as a message key: something there begins on that day or later; null: it can */
    @Nullable
    String end(Officer officer, OrganizationId ended, Heir heir, Ground ground);
}
