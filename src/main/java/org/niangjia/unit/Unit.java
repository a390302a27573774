package org.niangjia.unit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;

/**
 * A unit on the list of an area.
 *
 * @param area the federation in whose area it is
 * @param closed the first day on which it was there no more; null: it is there
 * @param withdrawn it was written down by mistake: there is none
 * @param version raised by each change; a change names it, so that two officers cannot overwrite each other
 */
public record Unit(
        UnitId id,
        OrganizationId area,
        Described described,
        @Nullable LocalDate closed,
        boolean withdrawn,
        int version) {
    static Unit listed(UnitId id, OrganizationId area, Described described) {
        return new Unit(id, area, described, null, false, 1);
    }

    public boolean isThere() {
        return closed == null && !withdrawn;
    }
}
