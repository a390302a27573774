package org.niangjia.unit;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.niangjia.audit.Audit;
import org.niangjia.audit.AuditedAct;
import org.niangjia.measure.Marks;
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
    private final ViewerTransactions transactions;
    private final Audit audit;
    private final Marks marks;

    UnitTurns(Units units, UnitStore store, ViewerTransactions transactions, Audit audit, Marks marks) {
        this.units = units;
        this.store = store;
        this.transactions = transactions;
        this.audit = audit;
        this.marks = marks;
    }

    interface OnUnit {
        UnitOutcome make(Unit unit);
    }

    /** The same about a women's organisation that is kept here: it does not end meanwhile. */
    UnitOutcome with(
            Officer officer, UnitId id, int seen, String act, @Nullable OrganizationId organization, OnUnit work) {
        return on(officer, id, seen, act, unit -> {
            if (organization != null) {
                store.oneAtATime(organization);
            }
            return work.make(unit);
        });
    }

    /** Of a unit that is there. */
    UnitOutcome on(Officer officer, UnitId id, int seen, String act, OnUnit work) {
        return onAny(
                officer,
                id,
                seen,
                act,
                unit -> unit.isThere() ? work.make(unit) : new UnitOutcome.Refused(UnitChanges.CHANGED));
    }

    /**
     * Of one that has closed too.
     *
     * @param seen the version that she has seen
     */
    UnitOutcome onAny(Officer officer, UnitId id, int seen, String act, OnUnit work) {
        var area = store.find(id).map(Unit::area).orElse(null);
        if (area == null) {
            return new UnitOutcome.NotThere();
        }
        return at(officer, area, act, () -> {
            var unit = store.find(id).orElseThrow();
            return unit.version() == seen && unit.area().equals(area)
                    ? work.make(unit)
                    : new UnitOutcome.Refused(UnitChanges.CHANGED);
        });
    }

    /** Of what is refused nothing stays. */
    UnitOutcome at(Officer officer, OrganizationId area, String act, Supplier<UnitOutcome> work) {
        var outcome = transactions.<UnitOutcome>as(
                officer,
                () -> {
                    store.oneAtATime(area);
                    if (!units.mayKeep(officer, area)) {
                        return new UnitOutcome.NotThere();
                    }
                    var made = work.get();
                    if (made instanceof UnitOutcome.Done(var unit)) {
                        audit.done(officer, AuditedAct.of(act, "unit", unit.value(), area));
                        marks.mark(area);
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
        if (!units.mayKeep(officer, area)) {
            audit.refused(officer, act);
            return false;
        }
        transactions.as(officer, () -> {
            work.run();
            audit.done(officer, act);
            marks.mark(area);
        });
        return true;
    }
}
