package org.niangjia.unit;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.niangjia.organization.ChangesInTurn;
import org.niangjia.organization.ChangesInTurn.Kept;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Component;

/** One change at a time of the units of an area, and of what they have. */
@Component
class UnitTurns {
    /** Whose views count them (measures/unit.yaml). */
    static final String MODULE = "unit";

    private final Units units;
    private final UnitStore store;
    private final Organizations organizations;
    private final ChangesInTurn changes;

    UnitTurns(Units units, UnitStore store, Organizations organizations, ChangesInTurn changes) {
        this.units = units;
        this.store = store;
        this.organizations = organizations;
        this.changes = changes;
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

    private UnitOutcome at(
            List<OrganizationId> committees,
            Officer officer,
            OrganizationId area,
            String act,
            Supplier<UnitOutcome> work) {
        return changes.make(officer, kept("unit", committees, officer, area), act, work, UnitTurns::done)
                .orElseGet(UnitOutcome.NotThere::new);
    }

    private static Optional<UUID> done(UnitOutcome outcome) {
        return outcome instanceof UnitOutcome.Done(var unit) ? Optional.of(unit.value()) : Optional.empty();
    }

    private Kept kept(String kind, List<OrganizationId> committees, Officer officer, OrganizationId area) {
        return new Kept(MODULE, kind, area, () -> wait(committees, area), () -> units.mayKeep(officer, area));
    }

    /** Committees before the area: as when they end. What stands at a place is an area, and waits as one. */
    private void wait(List<OrganizationId> committees, OrganizationId area) {
        organizations.list(Set.copyOf(committees)).values().stream()
                .filter(each -> !each.isOfAPlace())
                .map(Organization::id)
                .sorted(Comparator.comparing(OrganizationId::value))
                .forEach(store::oneAtATime);
        store.oneAtATime(area);
    }

    /** False: it is not hers. */
    boolean survey(Officer officer, OrganizationId area, Runnable work) {
        var kept = kept("organization", List.of(), officer, area);
        return changes.make(officer, kept, "units.surveyed", () -> done(area, work), Optional::of)
                .isPresent();
    }

    private static UUID done(OrganizationId area, Runnable work) {
        work.run();
        return area.value();
    }
}
