package org.niangjia.unit;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.niangjia.organization.Organization;
import org.niangjia.organization.Organizations;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Reach;
import org.niangjia.shared.Territory;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.HeadcountStore;
import org.niangjia.unit.store.SurveyStore;
import org.niangjia.unit.store.UnitNoteStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.stereotype.Service;

/** Which units there are, as far as they are the viewer's to see. */
@Service
public class Units {
    private final UnitStore store;
    private final HeadcountStore headcounts;
    private final BelongingStore belongings;
    private final SurveyStore surveys;
    private final UnitNoteStore notes;
    private final Organizations organizations;
    private final Territory territory;

    Units(
            UnitStore store,
            HeadcountStore headcounts,
            BelongingStore belongings,
            SurveyStore surveys,
            UnitNoteStore notes,
            Organizations organizations,
            Territory territory) {
        this.store = store;
        this.headcounts = headcounts;
        this.belongings = belongings;
        this.surveys = surveys;
        this.notes = notes;
        this.organizations = organizations;
        this.territory = territory;
    }

    /**
     * In that area and in all below it, as they were written down. Empty: that is not hers to see.
     *
     * @param offset how many are left out first
     */
    public Optional<List<Unit>> list(Officer officer, OrganizationId area, UnitFilter filter, int offset, int limit) {
        return isHers(officer, Permission.SEE_TREE, area)
                ? Optional.of(store.list(territory, new Reach(Reach.Extent.OWN_AND_BELOW, area), filter, offset, limit))
                : Optional.empty();
    }

    /** Empty: that is not hers to see, or no township's. */
    public Optional<Network> network(Officer officer, OrganizationId area) {
        return isHers(officer, Permission.SEE_TREE, area)
                ? organizations
                        .find(area)
                        .filter(Units::hasNetwork)
                        .map(found -> new Network(
                                found,
                                found.parent().flatMap(organizations::find).orElse(null),
                                organizations.countChildren(area),
                                store.byKind(territory, new Reach(Reach.Extent.OWN_AND_BELOW, area))))
                : Optional.empty();
    }

    /** The documents ask for it of townships and subdistricts (R024). */
    public static boolean hasNetwork(Organization organization) {
        return organization.level().equals("township");
    }

    /** Those in her reach that have this organisation today. Empty: that one is not hers to see. */
    public Optional<List<Unit>> having(Officer officer, OrganizationId organization) {
        return sees(officer, organization)
                ? officer.reach(Permission.SEE_TREE).map(reach -> store.having(territory, reach, organization))
                : Optional.empty();
    }

    /** Whether she can look at that organisation, whichever units have it. */
    public boolean sees(Officer officer, OrganizationId organization) {
        return isHers(officer, Permission.SEE_TREE, organization);
    }

    /** One that was closed or withdrawn too: its notes tell of it. */
    public Optional<Unit> find(Officer officer, UnitId id) {
        return store.find(id).filter(unit -> isHers(officer, Permission.SEE_TREE, unit.area()));
    }

    /** The newest of each; of which nobody counted is absent. Of units that she has found. */
    public Map<UnitId, Headcount> newest(Collection<UnitId> units) {
        return headcounts.newest(units);
    }

    /** Of one that she has found; the newest first. */
    public List<Headcount> headcounts(UnitId unit) {
        return headcounts.list(unit);
    }

    /** What it ever had, and what was withdrawn too: its notes tell of it. */
    public Map<BelongingId, Belonging> everBelonged(UnitId unit) {
        return belongings.ever(unit);
    }

    /** What they have, and had; of units that she has found. */
    public List<Belonging> belongings(Collection<UnitId> units) {
        return belongings.list(units);
    }

    /** Of one that she has found; the newest first. */
    public List<UnitNote> notes(UnitId unit) {
        return notes.list(unit);
    }

    /** When somebody last went through the units of that area, and all were on the list; empty: never. */
    public Optional<Instant> surveyedAt(OrganizationId area) {
        return surveys.at(area);
    }

    /** Whether that officer may write down which units there are; an area is a federation's. */
    public boolean mayKeep(Officer officer, OrganizationId area) {
        return isHers(officer, Permission.KEEP_UNITS, area)
                && organizations.find(area).filter(Organization::isOfAPlace).isPresent();
    }

    private boolean isHers(Officer officer, Permission permission, OrganizationId organization) {
        return officer.reach(permission)
                .filter(reach -> territory.covers(reach, organization))
                .isPresent();
    }
}
