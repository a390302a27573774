package org.niangjia.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Component;

/** The way of every change of a list of units: one at a time in each area, in one transaction with its audit row and its mark. */
@Component
class UnitTurns {
    private final Units units;
    private final UnitStore store;
    private final Organizations organizations;
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Marks marks;

    UnitTurns(
            Units units,
            UnitStore store,
            Organizations organizations,
            ViewerTransactions transactions,
            Audit audit,
            Marks marks) {
        this.units = units;
        this.store = store;
        this.organizations = organizations;
        this.transactions = transactions;
        this.audit = audit;
        this.marks = marks;
    }

    interface OnUnit {
        UnitOutcome make(Unit unit);
    }

    /** Of a unit that is there. */
    UnitOutcome on(Officer officer, UnitId id, int seen, String act, OnUnit work) {
        return with(List.of(), officer, id, seen, act, work);
    }

    /** The same about committees that are kept here: none of them ends meanwhile. */
    UnitOutcome with(List<OrganizationId> committees, Officer officer, UnitId id, int seen, String act, OnUnit work) {
        return onAny(
                committees,
                officer,
                id,
                seen,
                act,
                unit -> unit.isThere() ? work.make(unit) : new UnitOutcome.Refused(UnitChanges.CHANGED));
    }

    /**
     * Of one that has closed too.
     *
     * @param committees of which it is
     * @param seen the version that she has seen
     */
    UnitOutcome onAny(List<OrganizationId> committees, Officer officer, UnitId id, int seen, String act, OnUnit work) {
        var area = store.find(id).map(Unit::area).orElse(null);
        if (area == null) {
            return new UnitOutcome.NotThere();
        }
        return at(committees, officer, area, act, () -> {
            var unit = store.find(id).orElseThrow();
            return unit.version() == seen && unit.area().equals(area)
                    ? work.make(unit)
                    : new UnitOutcome.Refused(UnitChanges.CHANGED);
        });
    }

    UnitOutcome at(Officer officer, OrganizationId area, String act, Supplier<UnitOutcome> work) {
        return at(List.of(), officer, area, act, work);
    }

    /** Of what is refused nothing stays. */
    private UnitOutcome at(
            List<OrganizationId> committees,
            Officer officer,
            OrganizationId area,
            String act,
            Supplier<UnitOutcome> work) {
        var outcome = transactions.<UnitOutcome>as(
                officer,
                () -> {
                    // Before the area: as when they end. What stands at a place is an area, and waits as one.
                    organizations.list(Set.copyOf(committees)).values().stream()
                            .filter(each -> !each.isOfAPlace())
                            .map(Organization::id)
                            .sorted(Comparator.comparing(OrganizationId::value))
                            .forEach(store::oneAtATime);
                    store.oneAtATime(area);
                    if (!units.mayKeep(officer, area)) {
                        return new UnitOutcome.NotThere();
                    }
                    var made = work.get();
                    if (made instanceof UnitOutcome.Done(var unit)) {
                        audit.done(officer, AuditedAct.of(act, "unit", unit.value(), area));
                        marks.mark("unit", area);
                    }
                    return made;
                },
                UnitOutcome.Refused.class::isInstance);
        if (outcome instanceof UnitOutcome.NotThere) {
            audit.refused(officer, new AuditedAct(act, "unit", null, area, ""));
        }
        return outcome;
    }

    /** False: it is not hers. */
    boolean survey(Officer officer, OrganizationId area, Runnable work) {
        var act = AuditedAct.of("units.surveyed", "organization", area.value(), area);
        var isHers = transactions.as(officer, () -> {
            store.oneAtATime(area);
            if (!units.mayKeep(officer, area)) {
                return false;
            }
            work.run();
            audit.done(officer, act);
            marks.mark("unit", area);
            return true;
        });
        if (!isHers) {
            audit.refused(officer, act);
        }
        return isHers;
    }
}
