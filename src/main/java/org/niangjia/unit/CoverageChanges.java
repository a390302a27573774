package org.niangjia.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.niangjia.shared.Ids;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitNote.Kind;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Service;

/** Writing down which women's organisation a unit has; each with its record. */
@Service
public class CoverageChanges {
    private final UnitTurns turns;
    private final UnitRules rules;
    private final UnitStore store;
    private final BelongingStore belongings;
    private final UnitRecord record;
    private final Ids ids;

    CoverageChanges(
            UnitTurns turns, UnitRules rules, UnitStore store, BelongingStore belongings, UnitRecord record, Ids ids) {
        this.turns = turns;
        this.rules = rules;
        this.store = store;
        this.belongings = belongings;
        this.record = record;
        this.ids = ids;
    }

    /** It has a women's organisation. */
    public UnitOutcome join(Officer officer, UnitId id, int seen, Joined joined) {
        var committees = Stream.ofNullable(joined.organization()).toList();
        return turns.with(committees, officer, id, seen, "units.covered", unit -> {
            var refusal = rules.refusal(unit, joined, belongings.list(List.of(id)));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            var belonging = new BelongingId(ids.timeOrdered());
            belongings.add(new Belonging(belonging, id, joined, null));
            store.touch(id);
            return record.noteAbout(officer, unit, Kind.COVERED, belonging, joined.document());
        });
    }

    /** It has that one no more from that day on. */
    public UnitOutcome leave(Officer officer, UnitId id, BelongingId left, int seen, LocalDate on, String reason) {
        return turns.on(officer, id, seen, "units.covered-no-more", unit -> {
            var belonging = find(id, left).filter(Belonging::isOpen).orElse(null);
            var refusal = UnitRules.first(
                    belonging == null ? UnitChanges.CHANGED : null,
                    rules.refusal(on),
                    belonging == null || belonging.joined().from().isBefore(on) ? null : "unit.refusal.ends-first");
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            belongings.end(left, on);
            store.touch(id);
            return record.noteAbout(officer, unit, Kind.COVERED_NO_MORE, left, reason);
        });
    }

    /** That it had that one, or until when, was written down by mistake. */
    public UnitOutcome neverJoined(Officer officer, UnitId id, BelongingId belonging, int seen, String reason) {
        return turns.on(officer, id, seen, "units.never-covered", unit -> {
            if (find(id, belonging).isEmpty()) {
                return new UnitOutcome.Refused(UnitChanges.CHANGED);
            }
            belongings.withdraw(belonging);
            store.touch(id);
            return record.noteAbout(officer, unit, Kind.NEVER_COVERED, belonging, reason);
        });
    }

    private Optional<Belonging> find(UnitId unit, BelongingId id) {
        return belongings.list(List.of(unit)).stream()
                .filter(each -> each.id().equals(id))
                .findFirst();
    }
}
