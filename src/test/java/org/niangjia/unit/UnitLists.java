package org.niangjia.unit;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitChanges.Counted;

/** Writes down units for tests. */
public final class UnitLists {
    static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    static final UnitFilter ALL = new UnitFilter(UnitFilter.Show.ALL, null, "", null);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Units units;
    private final UnitChanges changes;

    UnitLists(Units units, UnitChanges changes) {
        this.units = units;
        this.changes = changes;
    }

    static Described school() {
        return described("school");
    }

    static Described described(String kind) {
        return new Described("第" + NAMES.incrementAndGet() + "单位", kind, null, null);
    }

    UnitId listed(Officer by, OrganizationId area, Described described, @Nullable Integer women) {
        var count = women == null ? null : new Counted(DAY, women);
        return ((UnitOutcome.Done) changes.list(by, area, described, count)).unit();
    }

    /** That has a committee which is not kept in the tree; its version is 2. */
    public Belonging joined(Officer by, OrganizationId area) {
        var unit = listed(by, area, school(), 12);
        changes.join(by, unit, 1, new Joined("womens_committee", null, null, DAY, ""));
        return units.belongings(List.of(unit)).getFirst();
    }

    Unit find(Officer by, UnitId unit) {
        return units.find(by, unit).orElseThrow();
    }
}
