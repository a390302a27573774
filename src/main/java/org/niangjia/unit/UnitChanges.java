package org.niangjia.unit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.UnitNote.Kind;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.HeadcountStore;
import org.niangjia.unit.store.SurveyStore;
import org.niangjia.unit.store.UnitNoteStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Service;

/** Writing down units and how many women they have; each with its record. */
@Service
public class UnitChanges {
    /** Why she is refused who has a page of before. */
    public static final String CHANGED = "unit.refusal.changed";

    private final UnitTurns turns;
    private final UnitRules rules;
    private final UnitStore store;
    private final HeadcountStore headcounts;
    private final BelongingStore belongings;
    private final SurveyStore surveys;
    private final UnitNoteStore notes;
    private final UnitRecord record;
    private final Ids ids;
    private final InstantSource clock;

    UnitChanges(
            UnitTurns turns,
            UnitRules rules,
            UnitStore store,
            HeadcountStore headcounts,
            BelongingStore belongings,
            SurveyStore surveys,
            UnitNoteStore notes,
            UnitRecord record,
            Ids ids,
            InstantSource clock) {
        this.turns = turns;
        this.rules = rules;
        this.store = store;
        this.headcounts = headcounts;
        this.belongings = belongings;
        this.surveys = surveys;
        this.notes = notes;
        this.record = record;
        this.ids = ids;
        this.clock = clock;
    }

    /** How many women there were on that day. */
    public record Counted(LocalDate on, int women) {}

    /** @param count null: she does not know */
    public UnitOutcome list(Officer officer, OrganizationId area, Described described, @Nullable Counted count) {
        return turns.at(officer, area, "units.listed", () -> {
            var unit = Unit.listed(new UnitId(ids.timeOrdered()), area, described);
            var refusal = UnitRules.first(
                    rules.refusal(described),
                    rules.refusalOfName(area, described.name()),
                    count == null ? null : rules.refusal(count.on()));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            store.add(unit);
            if (count != null) {
                headcounts.add(unit.id(), headcount(officer, count));
            }
            return record.note(officer, unit, Kind.LISTED, "");
        });
    }

    /** @param seen the version that she has seen */
    public UnitOutcome correct(Officer officer, UnitId id, int seen, Described described, String reason) {
        return turns.on(officer, id, seen, "units.corrected", unit -> {
            var was = unit.described();
            var refusal = UnitRules.first(
                    was.equals(described) ? "unit.refusal.same" : null,
                    rules.refusal(described),
                    was.name().equalsIgnoreCase(described.name())
                            ? null
                            : rules.refusalOfName(unit.area(), described.name()));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            store.update(new Unit(id, unit.area(), described, null, false, unit.version()));
            return record.noteWas(officer, unit, Kind.CORRECTED, reason);
        });
    }

    /** As of a day there were so many women. */
    public UnitOutcome count(Officer officer, UnitId id, int seen, Counted count) {
        return turns.on(officer, id, seen, "units.counted", unit -> {
            var refusal = rules.refusal(count.on());
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            headcounts.add(id, headcount(officer, count));
            store.touch(id);
            return new UnitOutcome.Done(id);
        });
    }

    /** It is there no more from that day on, and has no women's organisation from then on. */
    public UnitOutcome close(Officer officer, UnitId id, int seen, LocalDate on, String reason) {
        return turns.on(officer, id, seen, "units.closed", unit -> {
            var had = belongings.list(List.of(id));
            var refusal = UnitRules.first(rules.refusal(on), UnitRules.reachesLater(had, on));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            had.stream().filter(Belonging::isOpen).forEach(each -> belongings.end(each.id(), on));
            store.update(new Unit(id, unit.area(), unit.described(), on, false, unit.version()));
            return record.note(officer, unit, Kind.CLOSED_DOWN, reason);
        });
    }

    /** That it had closed was a mistake: what ended with it goes on, if it is there still. */
    public UnitOutcome reopen(Officer officer, UnitId id, int seen, String reason) {
        var committees = belongings.list(List.of(id)).stream()
                .flatMap(each -> Stream.ofNullable(each.joined().organization()))
                .toList();
        return turns.onAny(committees, officer, id, seen, "units.open-again", unit -> {
            var closed = unit.closed();
            if (closed == null || unit.withdrawn()) {
                return new UnitOutcome.Refused(CHANGED);
            }
            var refusal = rules.refusalOfName(unit.area(), unit.described().name());
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            endedWith(id, closed).filter(rules::isThere).map(Belonging::id).forEach(belongings::goOn);
            store.update(new Unit(id, unit.area(), unit.described(), null, false, unit.version()));
            return record.note(officer, unit, Kind.OPEN_AGAIN, reason);
        });
    }

    /** On that day by itself: what it had left, or lost, has a note of its own. */
    private Stream<Belonging> endedWith(UnitId id, LocalDate closed) {
        var left = notes.list(id).stream()
                .filter(note -> note.kind() == Kind.COVERED_NO_MORE)
                .flatMap(note -> Stream.ofNullable(note.about()))
                .toList();
        return belongings.list(List.of(id)).stream()
                .filter(each -> closed.equals(each.until()) && !left.contains(each.id()));
    }

    /** It was written down by mistake: there is none. */
    public UnitOutcome withdraw(Officer officer, UnitId id, int seen, String reason) {
        return turns.on(officer, id, seen, "units.withdrawn", unit -> {
            belongings.withdrawAll(id);
            store.update(new Unit(id, unit.area(), unit.described(), null, true, unit.version()));
            return record.noteWas(officer, unit, Kind.WITHDRAWN, reason);
        });
    }

    /** All units of that area are on the list. False: it is not hers to say. */
    public boolean survey(Officer officer, OrganizationId area) {
        return turns.survey(officer, area, () -> surveys.add(area, true, officer.account(), clock.instant()));
    }

    private Headcount headcount(Officer officer, Counted count) {
        return new Headcount(count.on(), count.women(), officer.account(), clock.instant());
    }
}
