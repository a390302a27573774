package org.niangjia.unit;

import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.organization.Ending;
import org.niangjia.organization.Ground;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.Ids;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitNote.Kind;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.SurveyStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Component;

/**
 * Units whose area ends are in the area that it becomes part of. Units that had what ends have, from then on, what that
 * becomes part of, or nothing.
 */
@Component
class UnitsOfTheEnded implements Ending {
    private final UnitStore store;
    private final Organizations organizations;
    private final BelongingStore belongings;
    private final SurveyStore surveys;
    private final UnitRecord record;
    private final Audit audit;
    private final Marks marks;
    private final Ids ids;
    private final InstantSource clock;

    UnitsOfTheEnded(
            UnitStore store,
            Organizations organizations,
            BelongingStore belongings,
            SurveyStore surveys,
            UnitRecord record,
            Audit audit,
            Marks marks,
            Ids ids,
            InstantSource clock) {
        this.store = store;
        this.organizations = organizations;
        this.belongings = belongings;
        this.surveys = surveys;
        this.record = record;
        this.audit = audit;
        this.marks = marks;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public @Nullable String end(Officer officer, OrganizationId ended, Heir heir, Ground ground) {
        // What ends before the areas, as whoever writes down that a unit has it: nobody comes to it after this.
        store.oneAtATime(ended);
        store.oneAtATime(heir.organization());
        var areas = areasOf(ended);
        areas.forEach(store::oneAtATime);
        var had = belongings.of(ended);
        var refusal = UnitRules.reachesLater(had, ground.on());
        if (refusal != null) {
            return refusal;
        }
        had.stream().filter(Belonging::isOpen).forEach(each -> passOn(officer, each, heir, ground));
        inherit(officer, ended, heir.organization(), ground.document());
        Stream.concat(areas.stream(), Stream.of(ended, heir.organization()))
                .distinct()
                .forEach(area -> marks.mark(UnitTurns.MODULE, area));
        return null;
    }

    private List<OrganizationId> areasOf(OrganizationId organization) {
        return belongings.of(organization).stream()
                .map(each -> store.find(each.unit()).orElseThrow().area())
                .distinct()
                .sorted(Comparator.comparing(OrganizationId::value))
                .toList();
    }

    private void passOn(Officer officer, Belonging belonging, Heir heir, Ground ground) {
        var unit = store.find(belonging.unit()).orElseThrow();
        belongings.end(belonging.id(), ground.on());
        record.noteAbout(officer, unit, Kind.COVERED_NO_MORE, belonging.id(), ground.document());
        audited(officer, unit, "units.covered-no-more");
        var joined = belonging.joined();
        var begun = new Joined(joined.kind(), heir.organization(), joined.mode(), ground.on(), ground.document());
        if (heir.merged() && !hasAlready(unit.id(), begun)) {
            var next = new BelongingId(ids.timeOrdered());
            belongings.add(new Belonging(next, unit.id(), begun, null));
            record.noteAbout(officer, unit, Kind.COVERED, next, ground.document());
            audited(officer, unit, "units.covered");
        }
        store.touch(unit.id());
    }

    private boolean hasAlready(UnitId unit, Joined begun) {
        return belongings.list(List.of(unit)).stream()
                .anyMatch(each ->
                        Objects.equals(begun.organization(), each.joined().organization()) && each.meets(begun));
    }

    /** A list is whole after it only if both were. */
    private void inherit(Officer officer, OrganizationId ended, OrganizationId into, String document) {
        var inherited = store.all(ended);
        for (var unit : inherited) {
            store.inherit(unit.id(), into);
            record.note(officer, unit, Kind.INHERITED, document);
            audited(officer, unit, "units.inherited");
        }
        var isWhole = surveys.at(ended).isPresent();
        if (!isWhole
                && organizations.get(ended).isOfAPlace()
                && surveys.at(into).isPresent()) {
            surveys.add(into, false, officer.account(), clock.instant());
        }
        if (isWhole) {
            surveys.add(ended, false, officer.account(), clock.instant());
        }
    }

    private void audited(Officer officer, Unit unit, String act) {
        audit.done(officer, AuditedAct.of(act, "unit", unit.id().value(), unit.area()));
    }
}
