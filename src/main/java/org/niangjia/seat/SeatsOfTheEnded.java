package org.niangjia.seat;

import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Ending;
import org.niangjia.organization.Ground;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** Whoever has a seat where a federation ends has it no more. */
@Component
class SeatsOfTheEnded implements Ending {
    private final SeatChanges changes;

    SeatsOfTheEnded(SeatChanges changes) {
        this.changes = changes;
    }

    @Override
    public @Nullable String end(Officer officer, OrganizationId ended, Heir heir, Ground ground) {
        return changes.endAll(officer, ended, ground.on(), ground.document()) ? null : "seat.refusal.begins-later";
    }
}
