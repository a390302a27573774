package org.niangjia.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.niangjia.unit.UnitLists.DAY;
import static org.niangjia.unit.UnitLists.assertDone;
import static org.niangjia.unit.UnitLists.assertRefused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What becomes of units where an area or a committee ends, and of what is written down meanwhile. */
@CountryTest
@Import(UnitLists.class)
class UnitsOfTheEndedTest {
    private static final OrganizationId CITY = Neighbourhood.at("1529");
    private static final OrganizationId COUNTY = Neighbourhood.at("152921");

    @Autowired
    Units units;

    @Autowired
    UnitChanges changes;

    @Autowired
    CoverageChanges coverage;

    @Autowired
    UnitLists lists;

    @Autowired
    TreeChanges tree;

    @Autowired
    UnitStore store;

    @Autowired
    BelongingStore belongings;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;
    private Officer organizer;

    @BeforeEach
    void somebodyOfTheLeague() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
        organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
    }

    /** The area is part of another one: so are its units, and that list is whole no more. */
    @Test
    void unitsOutliveTheirArea() {
        var town = lists.founded(organizer, COUNTY, "township", "银河镇妇女联合会");
        var heir = lists.founded(organizer, COUNTY, "township", "星河镇妇女联合会");
        var described = UnitLists.described("grid");
        var unit = lists.listed(officer, town, described, 4);
        lists.listed(officer, heir, described, 4);
        changes.survey(officer, heir);
        var end = new Ground(DAY.plusDays(9), "乌政发〔2024〕2号", "合并");
        assertThat(tree.merge(organizer, town, heir, end)).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(lists.find(officer, unit).area()).isEqualTo(heir);
        assertThat(lists.shown(officer, heir, UnitLists.ALL)).hasSize(2).contains(unit);
        assertThat(units.surveyedAt(heir)).isEmpty();
        assertThat(rows.acts(unit.value())).contains("units.inherited done");
        var corrected = new Described(described.name(), "grid", "collective", null);
        assertDone(changes.correct(officer, unit, 2, corrected, "two of one name, both right"));
    }

    /** As whole as both were; an area of which nobody knows anything has units too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListIsWholeAfterAMergerIfBothWere(boolean isWhole) {
        var town = lists.founded(organizer, COUNTY, "township", "甲河镇妇女联合会" + isWhole);
        var heir = lists.founded(organizer, COUNTY, "township", "乙河镇妇女联合会" + isWhole);
        changes.survey(officer, heir);
        if (isWhole) {
            changes.survey(officer, town);
        }
        var end = new Ground(DAY.plusDays(9), "乌政发〔2024〕7号", "合并");
        assertThat(tree.merge(organizer, town, heir, end)).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(units.surveyedAt(heir).isPresent()).isEqualTo(isWhole);
        assertThat(units.surveyedAt(town)).isEmpty();
        assertThat(changes.survey(officer, heir)).isTrue();
        assertThat(units.surveyedAt(heir)).isPresent();
    }

    @Test
    void unitsHaveWhatTheirCommitteeBecamePartOfOrNothing() {
        var committee = lists.founded(organizer, COUNTY, "joint_womens_committee", "东街联合妇委会");
        var heir = lists.founded(organizer, COUNTY, "joint_womens_committee", "西街联合妇委会");
        var unit = lists.listed(officer, COUNTY, UnitLists.school(), 3);
        var mistake = lists.listed(officer, COUNTY, UnitLists.school(), 3);
        assertDone(lists.join(officer, unit, 1, "joint_womens_committee", committee));
        assertDone(lists.join(officer, mistake, 1, "joint_womens_committee", committee));
        assertDone(changes.withdraw(officer, mistake, 2, "there is none"));
        assertThat(tree.merge(organizer, committee, heir, new Ground(DAY, "乌妇发〔2024〕2号", "合并")))
                .isEqualTo(new TreeOutcome.Refused("organization.change.same-day"));
        var end = new Ground(DAY.plusDays(9), "乌妇发〔2024〕3号", "合并");
        assertThat(tree.merge(organizer, committee, heir, end)).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(units.belongings(List.of(unit)))
                .extracting(each -> each.joined().organization(), Belonging::until)
                .containsExactly(tuple(heir, null), tuple(committee, end.on()));
        var early = new Ground(DAY.plusDays(9), "乌妇发〔2024〕4号", "撤销");
        assertThat(tree.dissolve(organizer, heir, early))
                .isEqualTo(new TreeOutcome.Refused("unit.refusal.joined-later"));
        var late = new Ground(DAY.plusDays(10), "乌妇发〔2024〕4号", "撤销");
        assertThat(tree.dissolve(organizer, heir, late)).isEqualTo(new TreeOutcome.Done(COUNTY));
        assertThat(units.belongings(List.of(unit))).extracting(Belonging::until).containsExactly(late.on(), end.on());
        assertThat(rows.acts(unit.value()))
                .containsExactly(
                        "units.listed done",
                        "units.covered done",
                        "units.covered-no-more done",
                        "units.covered done",
                        "units.covered-no-more done");
    }

    /** Whoever writes down a unit while its area ends does not lose it. */
    @Test
    void whatIsWrittenDownMeanwhileIsInherited() throws InterruptedException, ExecutionException {
        var town = lists.founded(organizer, COUNTY, "township", "双河镇妇女联合会");
        var heir = lists.founded(organizer, COUNTY, "township", "三河镇妇女联合会");
        var end = new Ground(DAY.plusDays(9), "乌政发〔2024〕5号", "合并");
        var unit = new UnitId(UUID.randomUUID());
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var merged = transactions.as(officer, () -> {
                store.oneAtATime(town);
                var merging = other.submit(() -> tree.merge(organizer, town, heir, end));
                untilSomebodyWaits(town);
                store.add(Unit.listed(unit, town, UnitLists.school()));
                return merging;
            });
            assertThat(merged.get()).isEqualTo(new TreeOutcome.Done(heir));
        }
        assertThat(lists.find(officer, unit).area()).isEqualTo(heir);
    }

    /** Whoever writes down that a unit has a committee while that ends does not keep what is no more. */
    @Test
    void whatComesToACommitteeMeanwhileLosesItToo() throws InterruptedException, ExecutionException {
        var committee = lists.founded(organizer, COUNTY, "womens_committee", "西门妇委会");
        var unit = lists.listed(officer, COUNTY, UnitLists.school(), 12);
        var end = new Ground(DAY.plusDays(9), "乌妇发〔2024〕8号", "撤销");
        var joined = new Belonging(
                new BelongingId(UUID.randomUUID()),
                unit,
                new Joined("womens_committee", committee, null, DAY, ""),
                null);
        try (var other = Executors.newVirtualThreadPerTaskExecutor()) {
            var dissolved = transactions.as(officer, () -> {
                store.oneAtATime(committee);
                var dissolving = other.submit(() -> tree.dissolve(organizer, committee, end));
                untilSomebodyWaits(committee);
                belongings.add(joined);
                return dissolving;
            });
            assertThat(dissolved.get()).isEqualTo(new TreeOutcome.Done(COUNTY));
        }
        assertThat(units.belongings(List.of(unit))).extracting(Belonging::until).containsExactly(end.on());
        assertRefused(lists.join(officer, unit, 2, "womens_committee", committee), "unit.refusal.carrier");
    }

    /** For her turn at that organisation. */
    private void untilSomebodyWaits(OrganizationId organization) {
        var turn = organization.value().getLeastSignificantBits() ^ "unit".hashCode();
        var until = Instant.now().plusSeconds(20);
        while (rows.list(
                        "select 1 from pg_locks where locktype = 'advisory' and not granted"
                                + " and (classid::bigint << 32 | objid::bigint) = ?",
                        turn)
                .isEmpty()) {
            assertThat(Instant.now()).isBefore(until);
        }
    }

    /** What it had left by itself, and what is no more, does not come back. */
    @Test
    void openAgainItHasOnlyWhatEndedWithIt() {
        var gone = lists.founded(organizer, COUNTY, "womens_committee", "南门妇委会");
        var left = lists.founded(organizer, COUNTY, "womens_group", "北门妇女小组");
        var unit = lists.listed(officer, COUNTY, UnitLists.school(), 12);
        assertDone(lists.join(officer, unit, 1, "womens_committee", gone));
        assertDone(lists.join(officer, unit, 2, "womens_group", left));
        assertDone(lists.join(officer, unit, 3, "function_group", null));
        var group = lists.belonging(unit, left);
        assertDone(coverage.leave(officer, unit, group, 4, DAY.plusDays(9), "x"));
        assertRefused(changes.close(officer, unit, 5, DAY.plusDays(8), "x"), "unit.refusal.joined-later");
        assertDone(changes.close(officer, unit, 5, DAY.plusDays(9), "x"));
        var end = new Ground(DAY.plusDays(20), "乌妇发〔2024〕6号", "撤销");
        assertThat(tree.dissolve(organizer, gone, end)).isEqualTo(new TreeOutcome.Done(COUNTY));
        assertDone(changes.reopen(officer, unit, 6, "it is still there"));
        assertThat(units.belongings(List.of(unit)))
                .filteredOn(each -> each.until() == null)
                .extracting(each -> each.joined().kind())
                .containsExactly("function_group");
    }
}
