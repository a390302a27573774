package org.niangjia.unit;

import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.UnitNote.Kind;
import org.niangjia.unit.store.UnitNoteStore;
import org.springframework.stereotype.Component;

/** Keeps of each change who made it, when and why. */
@Component
class UnitRecord {
    private final UnitNoteStore notes;
    private final InstantSource clock;

    UnitRecord(UnitNoteStore notes, InstantSource clock) {
        this.notes = notes;
        this.clock = clock;
    }

    UnitOutcome note(Officer officer, Unit unit, Kind kind, String reason) {
        return note(officer, unit, kind, null, null, reason);
    }

    UnitOutcome noteAbout(Officer officer, Unit unit, Kind kind, BelongingId about, String reason) {
        return note(officer, unit, kind, null, about, reason);
    }

    /** What it was described as stays. */
    UnitOutcome noteWas(Officer officer, Unit unit, Kind kind, String reason) {
        return note(officer, unit, kind, unit.described(), null, reason);
    }

    private UnitOutcome note(
            Officer officer,
            Unit unit,
            Kind kind,
            @Nullable Described was,
            @Nullable BelongingId about,
            String reason) {
        notes.add(unit.id(), new UnitNote(kind, was, about, reason, officer.account(), clock.instant()));
        return new UnitOutcome.Done(unit.id());
    }
}
