package org.niangjia.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.niangjia.unit.UnitLists.DAY;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.measure.Reading;
import org.niangjia.measure.Readings;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.shared.store.ViewerTransactions;
import org.niangjia.support.TestClock;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitChanges.Counted;
import org.niangjia.unit.UnitFilter.Show;
import org.niangjia.unit.store.BelongingStore;
import org.niangjia.unit.store.UnitStore;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Which units there are, and which women's organisation they have; in a city where no other test writes down any. */
@CountryTest
@Import({UnitLists.class, Readings.class})
class UnitsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1503");
    private static final OrganizationId COUNTY = Neighbourhood.at("150302");
    private static final OrganizationId OTHER = Neighbourhood.at("150303");
    private static final Ground GROUND = new Ground(DAY, "乌妇发〔2024〕1号", "几个单位联合成立");

    @Autowired
    Units units;

    @Autowired
    UnitChanges changes;

    @Autowired
    UnitLists lists;

    @Autowired
    Carriers carriers;

    @Autowired
    UnitStore store;

    @Autowired
    BelongingStore belongings;

    @Autowired
    ViewerTransactions transactions;

    @Autowired
    TreeChanges tree;

    @Autowired
    Readings readings;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer officer;
    private Officer organizer;

    @BeforeEach
    void somebodyOfTheCity() {
        clock.reset();
        officer = neighbourhood.officer(CITY, Role.CHAIR);
        organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
    }

    /** R017, R018: of ten women a unit has a committee of its own; a joint one is for those with fewer. */
    @Test
    void threeUnitsHaveOneCommitteeTogetherAndOneOfThemGrows() throws InterruptedException {
        var joint = founded(COUNTY, "joint_womens_committee", "文化路联合妇委会");
        var members = List.of(listed(COUNTY, 4), listed(COUNTY, 4), listed(COUNTY, 4));
        members.forEach(each -> assertDone(join(each, 1, "joint_womens_committee", joint)));
        assertThat(units.having(officer, joint).orElseThrow())
                .extracting(Unit::id)
                .containsExactlyInAnyOrderElementsOf(members);
        readings.settle();
        assertThat(own("units")).isEqualTo(new Reading.Missing());
        assertThat(changes.survey(officer, COUNTY)).isTrue();
        readings.settle();
        assertThat(own("units")).isEqualTo(counted(3));
        assertThat(own("units_covered")).isEqualTo(counted(3));
        assertThat(own("units_of_fewer_joined")).isEqualTo(counted(3));
        assertThat(own("units_of_ten")).isEqualTo(counted(0));

        var grown = members.getLast();
        assertDone(changes.count(officer, grown, 2, new Counted(DAY.plusDays(60), 12)));
        readings.settle();
        assertThat(own("units_of_ten")).isEqualTo(counted(1));
        assertThat(own("units_of_ten_with_committee")).isEqualTo(counted(0));
        assertThat(own("units_of_fewer_joined")).isEqualTo(counted(2));
        assertThat(shown(Show.WITHOUT_COMMITTEE)).contains(grown);
        assertThat(shown(Show.UNCOVERED)).isEmpty();
        assertThat(shownIn(COUNTY, new UnitFilter(Show.ALL, null, "", 10))).containsExactly(grown);

        var own = founded(COUNTY, "womens_committee", "第一小学妇委会");
        assertDone(join(grown, 3, "womens_committee", own));
        assertDone(changes.leave(officer, grown, belonging(grown, joint), 4, DAY.plusDays(61), "has its own"));
        readings.settle();
        assertThat(own("units_of_ten_with_committee")).isEqualTo(counted(1));
        assertThat(units.having(officer, joint).orElseThrow()).hasSize(2);
        assertThat(units.headcounts(grown)).extracting(Headcount::women).containsExactly(12, 4);
        assertThat(rows.acts(grown.value()))
                .containsExactly(
                        "units.listed done",
                        "units.covered done",
                        "units.counted done",
                        "units.covered done",
                        "units.covered-no-more done");
    }

    @Test
    void whatNobodyCountedMakesARange() throws InterruptedException {
        var area = Neighbourhood.at("150304");
        lists.listed(officer, area, UnitLists.described("new_economic"), null);
        var grid = lists.listed(officer, area, UnitLists.described("grid"), null);
        assertThat(changes.survey(officer, area)).isTrue();
        readings.settle();
        assertThat(reading(area, "units_of_ten")).isEqualTo(new Reading.Counted(0, 1));
        assertThat(reading(area, "units_new_economic")).isEqualTo(counted(1));
        assertThat(reading(area, "units")).isEqualTo(counted(1));
        assertThat(reading(area, "smallest_places")).isEqualTo(counted(1));
        assertThat(reading(area, "smallest_places_with_group")).isEqualTo(counted(0));
        assertDone(changes.join(officer, grid, 1, new Joined("womens_group", null, null, DAY, "")));
        readings.settle();
        assertThat(reading(area, "smallest_places_with_group")).isEqualTo(counted(1));
        assertThat(units.list(officer, area, new UnitFilter(Show.UNCOUNTED, "grid", "", null), 0, 9)
                        .orElseThrow())
                .extracting(Unit::id)
                .containsExactly(grid);
    }

    /** An earlier day that is written down later does not take the place of a later one. */
    @Test
    void theNumberOfTheNewestDayCounts() {
        var unit = listed(OTHER, 7);
        assertDone(changes.count(officer, unit, 1, new Counted(DAY.minusDays(30), 5)));
        assertThat(newest(unit)).isEqualTo(7);
        assertDone(changes.count(officer, unit, 2, new Counted(DAY, 8)));
        assertThat(newest(unit)).isEqualTo(8);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var known = UnitLists.school();
        var unit = lists.listed(officer, OTHER, known, 3);
        var tomorrow = WorkingCalendar.day(clock.instant()).plusDays(1);
        assertRefused(changes.list(officer, OTHER, known, null), "unit.refusal.known");
        assertRefused(changes.list(officer, OTHER, UnitLists.described("castle"), null), "unit.refusal.kind");
        assertRefused(
                changes.list(officer, OTHER, UnitLists.school(), new Counted(tomorrow, 1)), "unit.refusal.not-yet");
        assertRefused(changes.correct(officer, unit, 1, known, "x"), "unit.refusal.same");
        assertRefused(changes.correct(officer, unit, 9, UnitLists.school(), "x"), UnitChanges.CHANGED);
        assertRefused(join(unit, 1, "womens_committee", COUNTY), "unit.refusal.carrier");
        assertRefused(join(unit, 1, "castle", null), "unit.refusal.carrier");
        var late = founded(OTHER, "womens_group", "后来的妇女小组");
        assertRefused(
                changes.join(officer, unit, 1, new Joined("womens_group", late, null, DAY.minusDays(1), "")),
                "unit.refusal.before-founding");
        assertDone(join(unit, 1, "womens_group", late));
        assertRefused(join(unit, 2, "womens_group", late), "unit.refusal.twice");
        var belonging = units.belongings(List.of(unit)).getFirst().id();
        assertRefused(changes.leave(officer, unit, belonging, 2, DAY, "x"), "unit.refusal.ends-first");
        assertRefused(changes.close(officer, unit, 2, DAY, "x"), "unit.refusal.joined-later");
        assertThat(shownIn(OTHER, new UnitFilter(Show.ALL, null, known.name(), null)))
                .containsExactly(unit);
    }

    @Test
    void whatIsGoneIsInNoListAndItsRecordStays() {
        var closed = listed(OTHER, 4);
        assertDone(join(closed, 1, "womens_committee", null));
        assertDone(changes.close(officer, closed, 2, DAY.plusDays(9), "it moved away"));
        assertThat(units.belongings(List.of(closed)))
                .extracting(Belonging::until)
                .containsExactly(DAY.plusDays(9));
        var mistake = listed(OTHER, 4);
        assertDone(join(mistake, 1, "womens_committee", null));
        var never = units.belongings(List.of(mistake)).getFirst();
        assertDone(changes.neverJoined(officer, mistake, never.id(), 2, "another school"));
        assertThat(units.belongings(List.of(mistake))).isEmpty();
        assertDone(changes.withdraw(officer, mistake, 3, "there is none"));
        assertThat(shownIn(OTHER, UnitLists.ALL)).doesNotContain(closed, mistake);
        assertRefused(changes.withdraw(officer, closed, 3, "x"), UnitChanges.CHANGED);
        assertThat(units.notes(mistake))
                .extracting(UnitNote::kind)
                .containsExactly(
                        UnitNote.Kind.WITHDRAWN,
                        UnitNote.Kind.NEVER_COVERED,
                        UnitNote.Kind.COVERED,
                        UnitNote.Kind.LISTED);
    }

    @Test
    void whatWasClosedByMistakeIsOpenAgain() {
        var unit = listed(OTHER, 4);
        assertDone(join(unit, 1, "grid_group", null));
        assertDone(changes.close(officer, unit, 2, DAY.plusDays(9), "a mistake"));
        assertThat(shownIn(OTHER, new UnitFilter(Show.GONE, null, "", null))).contains(unit);
        assertDone(changes.reopen(officer, unit, 3, "it is still there"));
        assertThat(lists.find(officer, unit).isThere()).isTrue();
        assertThat(units.belongings(List.of(unit)).getFirst().until()).isNull();
        assertRefused(changes.reopen(officer, unit, 4, "x"), UnitChanges.CHANGED);
    }

    /** What it had left by itself, and what is no more, does not come back. */
    @Test
    void openAgainItHasOnlyWhatEndedWithIt() {
        var gone = founded(OTHER, "womens_committee", "南门妇委会");
        var left = founded(OTHER, "womens_group", "北门妇女小组");
        var unit = listed(OTHER, 12);
        assertDone(join(unit, 1, "womens_committee", gone));
        assertDone(join(unit, 2, "womens_group", left));
        assertDone(join(unit, 3, "function_group", null));
        var group = belonging(unit, left);
        assertDone(changes.leave(officer, unit, group, 4, DAY.plusDays(9), "x"));
        assertRefused(changes.close(officer, unit, 5, DAY.plusDays(8), "x"), "unit.refusal.joined-later");
        assertDone(changes.close(officer, unit, 5, DAY.plusDays(9), "x"));
        var end = new Ground(DAY.plusDays(20), "乌妇发〔2024〕6号", "撤销");
        assertThat(tree.dissolve(organizer, gone, end)).isEqualTo(new TreeOutcome.Done(OTHER));
        assertDone(changes.reopen(officer, unit, 6, "it is still there"));
        assertThat(units.belongings(List.of(unit)))
                .filteredOn(each -> each.until() == null)
                .extracting(each -> each.joined().kind())
                .containsExactly("function_group");
    }

    private BelongingId belonging(UnitId unit, OrganizationId organization) {
        return units.belongings(List.of(unit)).stream()
                .filter(each -> organization.equals(each.joined().organization()))
                .map(Belonging::id)
                .findFirst()
                .orElseThrow();
    }

    /** The area is part of another one: so are its units, and that list is whole no more. */
    @Test
    void unitsOutliveTheirArea() {
        var town = founded(COUNTY, "township", "银河镇妇女联合会");
        var heir = founded(COUNTY, "township", "星河镇妇女联合会");
        var described = UnitLists.described("grid");
        var unit = lists.listed(officer, town, described, 4);
        lists.listed(officer, heir, described, 4);
        changes.survey(officer, heir);
        var end = new Ground(DAY.plusDays(9), "乌政发〔2024〕2号", "合并");
        assertThat(tree.merge(organizer, town, heir, end)).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(lists.find(officer, unit).area()).isEqualTo(heir);
        assertThat(shownIn(heir, UnitLists.ALL)).hasSize(2).contains(unit);
        assertThat(units.surveyedAt(heir)).isEmpty();
        assertThat(rows.acts(unit.value())).contains("units.inherited done");
        var corrected = new Described(described.name(), "grid", "collective", null);
        assertDone(changes.correct(officer, unit, 2, corrected, "two of one name, both right"));
    }

    /** As whole as both were; an area of which nobody knows anything has units too. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aListIsWholeAfterAMergerIfBothWere(boolean isWhole) {
        var town = founded(COUNTY, "township", "甲河镇妇女联合会" + isWhole);
        var heir = founded(COUNTY, "township", "乙河镇妇女联合会" + isWhole);
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
        var committee = founded(COUNTY, "joint_womens_committee", "东街联合妇委会");
        var heir = founded(COUNTY, "joint_womens_committee", "西街联合妇委会");
        var unit = listed(COUNTY, 3);
        var mistake = listed(COUNTY, 3);
        assertDone(join(unit, 1, "joint_womens_committee", committee));
        assertDone(join(mistake, 1, "joint_womens_committee", committee));
        assertDone(changes.withdraw(officer, mistake, 2, "there is none"));
        assertThat(tree.merge(organizer, committee, heir, GROUND))
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
        var town = founded(COUNTY, "township", "双河镇妇女联合会");
        var heir = founded(COUNTY, "township", "三河镇妇女联合会");
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
        var committee = founded(COUNTY, "womens_committee", "西门妇委会");
        var unit = listed(COUNTY, 12);
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
        assertRefused(join(unit, 2, "womens_committee", committee), "unit.refusal.carrier");
    }

    /** What a list shows as a committee of its own is what is counted as one. */
    @Test
    void theViewCountsTheSameCommittees() {
        var view = String.valueOf(rows.list("select pg_get_viewdef('unit.measure_unit'::regclass) as text")
                .getFirst()
                .get("text"));
        assertThat(Belonging.COMMITTEES).allSatisfy(kind -> assertThat(view).contains("'" + kind + "'"));
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

    @Test
    void whatLiesElsewhereIsNotThere() {
        var unit = listed(COUNTY, 4);
        var elsewhere = neighbourhood.officer(Neighbourhood.at("1505"), Role.CHAIR);
        assertThat(units.find(elsewhere, unit)).isEmpty();
        assertThat(units.list(elsewhere, COUNTY, UnitLists.ALL, 0, 9)).isEmpty();
        assertThat(units.having(elsewhere, COUNTY)).isEmpty();
        assertThat(changes.withdraw(elsewhere, unit, 1, "x")).isEqualTo(new UnitOutcome.NotThere());
        assertThat(changes.survey(elsewhere, COUNTY)).isFalse();
        assertThat(changes.list(neighbourhood.officer(CITY, Role.LEADER), COUNTY, UnitLists.school(), null))
                .isEqualTo(new UnitOutcome.NotThere());
        var committee = founded(COUNTY, "womens_committee", "第二小学妇委会");
        assertThat(changes.list(officer, committee, UnitLists.school(), null)).isEqualTo(new UnitOutcome.NotThere());
        assertThat(carriers.near(OTHER)).noneMatch(each -> each.id().equals(committee));
        assertDone(join(unit, 1, "womens_committee", committee));
        assertThat(units.having(officer, committee).orElseThrow())
                .extracting(Unit::id)
                .containsExactly(unit);
        assertThat(units.having(neighbourhood.officer(committee, Role.CHAIR), committee))
                .hasValueSatisfying(each -> assertThat(each).isEmpty());
    }

    private OrganizationId founded(OrganizationId parent, String what, String name) {
        var outcome = tree.found(organizer, parent, what, new Named(name, name), GROUND);
        return ((TreeOutcome.Done) outcome).organization();
    }

    private UnitId listed(OrganizationId area, int women) {
        return lists.listed(officer, area, UnitLists.school(), women);
    }

    private UnitOutcome join(UnitId unit, int seen, String kind, @Nullable OrganizationId organization) {
        return changes.join(officer, unit, seen, new Joined(kind, organization, null, DAY, ""));
    }

    private List<UnitId> shown(Show show) {
        return shownIn(COUNTY, new UnitFilter(show, null, "", null));
    }

    private List<UnitId> shownIn(OrganizationId area, UnitFilter filter) {
        return units.list(officer, area, filter, 0, 99).orElseThrow().stream()
                .map(Unit::id)
                .toList();
    }

    private int newest(UnitId unit) {
        return units.newest(List.of(unit)).values().stream()
                .map(Headcount::women)
                .findFirst()
                .orElseThrow();
    }

    private Reading own(String measure) {
        return reading(COUNTY, measure);
    }

    private Reading reading(OrganizationId at, String measure) {
        return readings.own(officer, Permission.SEE_TREE, at, measure);
    }

    private static Reading counted(long number) {
        return new Reading.Counted(number, number);
    }

    private static void assertDone(UnitOutcome outcome) {
        assertThat(outcome).isInstanceOf(UnitOutcome.Done.class);
    }

    private static void assertRefused(UnitOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new UnitOutcome.Refused(key));
    }
}
