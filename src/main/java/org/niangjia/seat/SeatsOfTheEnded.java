package org.niangjia.seat;

import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Ending;
import org.niangjia.organization.Ground;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.springframework.stereotype.Component;

/** Whoever has a seat where a federation ends has it no more, and nobody is looked for there. */
@Component
class SeatsOfTheEnded implements Ending {
    private final SeatChanges changes;
    private final OpeningChanges openings;

    SeatsOfTheEnded(SeatChanges changes, OpeningChanges openings) {
        this.changes = changes;
        this.openings = openings;
    }

    @Override
    public @Nullable String end(Officer officer, OrganizationId ended, Heir heir, Ground ground) {
        if (!changes.endAll(officer, ended, ground.on(), ground.document())) {
            return "seat.refusal.begins-later";
        }
        openings.closeAll(officer, ended, ground.document());
        return null;
    }
}
