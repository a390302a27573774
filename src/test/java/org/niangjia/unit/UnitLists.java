package org.niangjia.unit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitChanges.Counted;

/** Writes down units and founds what they have, for tests, and says what came of it. */
public final class UnitLists {
    static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    static final UnitFilter ALL = new UnitFilter(UnitFilter.Show.ALL, null, "", null);
    private static final AtomicInteger NAMES = new AtomicInteger();

    private final Units units;
    private final UnitChanges changes;
    private final CoverageChanges coverage;
    private final TreeChanges tree;

    UnitLists(Units units, UnitChanges changes, CoverageChanges coverage, TreeChanges tree) {
        this.units = units;
        this.changes = changes;
        this.coverage = coverage;
        this.tree = tree;
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
        join(by, unit, 1, "womens_committee", null);
        return units.belongings(List.of(unit)).getFirst();
    }

    Unit find(Officer by, UnitId unit) {
        return units.find(by, unit).orElseThrow();
    }

    UnitOutcome join(Officer by, UnitId unit, int seen, String kind, @Nullable OrganizationId organization) {
        return coverage.join(by, unit, seen, new Joined(kind, organization, null, DAY, ""));
    }

    OrganizationId founded(Officer organizer, OrganizationId parent, String what, String name) {
        var ground = new Ground(DAY, "妇发〔2024〕1号", "成立");
        return ((TreeOutcome.Done) tree.found(organizer, parent, what, new Named(name, name), ground)).organization();
    }

    List<UnitId> shown(Officer by, OrganizationId area, UnitFilter filter) {
        return units.list(by, area, filter, 0, 99).orElseThrow().stream()
                .map(Unit::id)
                .toList();
    }

    BelongingId belonging(UnitId unit, OrganizationId organization) {
        return units.belongings(List.of(unit)).stream()
                .filter(each -> organization.equals(each.joined().organization()))
                .map(Belonging::id)
                .findFirst()
                .orElseThrow();
    }

    static void assertDone(UnitOutcome outcome) {
        assertThat(outcome).isInstanceOf(UnitOutcome.Done.class);
    }

    static void assertRefused(UnitOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new UnitOutcome.Refused(key));
    }
}
