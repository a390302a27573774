package org.niangjia.unit;

import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitNote.Kind;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.HeadcountStore;
import org.niangjia.unit.store.UnitNoteStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Service;

/** Writing down units, how many women they have and which women's organisation; each with its record. */
@Service
public class UnitChanges {
    /** Why she is refused who has a page of before. */
    public static final String CHANGED = "unit.refusal.changed";

    private final UnitTurns turns;
    private final UnitRules rules;
    private final UnitStore store;
    private final HeadcountStore headcounts;
    private final BelongingStore belongings;
    private final UnitNoteStore notes;
    private final Ids ids;
    private final InstantSource clock;

    UnitChanges(
            UnitTurns turns,
            UnitRules rules,
            UnitStore store,
            HeadcountStore headcounts,
            BelongingStore belongings,
            UnitNoteStore notes,
            Ids ids,
            InstantSource clock) {
        this.turns = turns;
        this.rules = rules;
        this.store = store;
        this.headcounts = headcounts;
        this.belongings = belongings;
        this.notes = notes;
        this.ids = ids;
        this.clock = clock;
    }

    public record Counted(LocalDate on, int women) {}

    public UnitOutcome list(Officer officer, OrganizationId area, Described described, @Nullable Counted count) {
        return turns.at(officer, area, "units.listed", () -> {
            var unit = Unit.listed(new UnitId(ids.timeOrdered()), area, described);
            var refusal = first(
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
            return noted(officer, unit, Kind.LISTED, "");
        });
    }

    /** @param seen the version that she has seen */
    public UnitOutcome correct(Officer officer, UnitId id, int seen, Described described, String reason) {
        return turns.on(officer, id, seen, "units.corrected", unit -> {
            var was = unit.described();
            var refusal = first(
                    was.equals(described) ? "unit.refusal.same" : null,
                    rules.refusal(described),
                    was.name().equalsIgnoreCase(described.name())
                            ? null
                            : rules.refusalOfName(unit.area(), described.name()));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            store.update(new Unit(id, unit.area(), described, null, false, unit.version()));
            return notedWas(officer, unit, Kind.CORRECTED, reason);
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
            var open = open(id);
            var refusal = first(rules.refusal(on), reachesLater(belongings.list(List.of(id)), on));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            open.forEach(each -> belongings.end(each.id(), on));
            store.update(new Unit(id, unit.area(), unit.described(), on, false, unit.version()));
            return noted(officer, unit, Kind.CLOSED_DOWN, reason);
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
            return noted(officer, unit, Kind.OPEN_AGAIN, reason);
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
            return notedWas(officer, unit, Kind.WITHDRAWN, reason);
        });
    }

    /** It has a women's organisation. */
    public UnitOutcome join(Officer officer, UnitId id, int seen, Joined joined) {
        var committees = Stream.ofNullable(joined.organization()).toList();
        return turns.with(committees, officer, id, seen, "units.covered", unit -> {
            var refusal = rules.refusal(unit, joined, belongings.list(List.of(id)));
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            var belonging = begin(id, joined);
            store.touch(id);
            return notedAbout(officer, unit, Kind.COVERED, belonging, joined.document());
        });
    }

    /** It has that one no more from that day on. */
    public UnitOutcome leave(Officer officer, UnitId id, BelongingId left, int seen, LocalDate on, String reason) {
        return turns.on(officer, id, seen, "units.covered-no-more", unit -> {
            var belonging = open(id).stream()
                    .filter(each -> each.id().equals(left))
                    .findFirst()
                    .orElse(null);
            var refusal = first(
                    belonging == null ? CHANGED : null,
                    rules.refusal(on),
                    belonging == null || belonging.joined().from().isBefore(on) ? null : "unit.refusal.ends-first");
            if (refusal != null) {
                return new UnitOutcome.Refused(refusal);
            }
            belongings.end(left, on);
            store.touch(id);
            return notedAbout(officer, unit, Kind.COVERED_NO_MORE, left, reason);
        });
    }

    /** That it had that one, or until when, was written down by mistake. */
    public UnitOutcome neverJoined(Officer officer, UnitId id, BelongingId belonging, int seen, String reason) {
        return turns.on(officer, id, seen, "units.never-covered", unit -> {
            if (belongings.list(List.of(id)).stream()
                    .noneMatch(each -> each.id().equals(belonging))) {
                return new UnitOutcome.Refused(CHANGED);
            }
            belongings.withdraw(belonging);
            store.touch(id);
            return notedAbout(officer, unit, Kind.NEVER_COVERED, belonging, reason);
        });
    }

    /** All units of that area are on the list. False: it is not hers to say. */
    public boolean survey(Officer officer, OrganizationId area) {
        return turns.survey(officer, area, () -> store.survey(area, true, officer.account(), clock.instant()));
    }

    private BelongingId begin(UnitId unit, Joined joined) {
        var id = new BelongingId(ids.timeOrdered());
        belongings.add(new Belonging(id, unit, joined, null));
        return id;
    }

    /** What has ended by then is over; what goes on may have begun before. */
    static @Nullable String reachesLater(List<Belonging> had, LocalDate on) {
        return had.stream()
                        .filter(each -> each.reaches(on))
                        .allMatch(each ->
                                each.until() == null && each.joined().from().isBefore(on))
                ? null
                : "unit.refusal.joined-later";
    }

    private static @Nullable String first(@Nullable String... refusals) {
        return Stream.of(refusals).filter(Objects::nonNull).findFirst().orElse(null);
    }

    private List<Belonging> open(UnitId id) {
        return belongings.list(List.of(id)).stream()
                .filter(each -> each.until() == null)
                .toList();
    }

    private Headcount headcount(Officer officer, Counted count) {
        return new Headcount(count.on(), count.women(), officer.account(), clock.instant());
    }

    private UnitOutcome noted(Officer officer, Unit unit, Kind kind, String reason) {
        return noted(unit, new UnitNote(kind, null, null, reason, officer.account(), clock.instant()));
    }

    private UnitOutcome notedAbout(Officer officer, Unit unit, Kind kind, BelongingId about, String reason) {
        return noted(unit, new UnitNote(kind, null, about, reason, officer.account(), clock.instant()));
    }

    /** What it was described as stays. */
    private UnitOutcome notedWas(Officer officer, Unit unit, Kind kind, String reason) {
        return noted(unit, new UnitNote(kind, unit.described(), null, reason, officer.account(), clock.instant()));
    }

    private UnitOutcome noted(Unit unit, UnitNote note) {
        notes.add(unit.id(), note);
        return new UnitOutcome.Done(unit.id());
    }
}
