package org.niangjia.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.unit.UnitLists.DAY;
import static org.niangjia.unit.UnitLists.assertDone;
import static org.niangjia.unit.UnitLists.assertRefused;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.measure.Reading;
import org.niangjia.measure.Readings;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Permission;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.niangjia.unit.Belonging.Joined;
import org.niangjia.unit.UnitChanges.Counted;
import org.niangjia.unit.UnitFilter.Show;
import org.niangjia.vocabulary.Vocabulary;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Which units there are, and which women's organisation they have; in a city where no other test writes down any. */
@CountryTest
@Import({UnitLists.class, Readings.class})
class UnitsTest {
    private static final OrganizationId CITY = Neighbourhood.at("1503");
    private static final OrganizationId COUNTY = Neighbourhood.at("150302");
    private static final OrganizationId OTHER = Neighbourhood.at("150303");

    @Autowired
    Units units;

    @Autowired
    UnitChanges changes;

    @Autowired
    UnitLists lists;

    @Autowired
    Carriers carriers;

    @Autowired
    Vocabulary vocabulary;

    @Autowired
    CoverageChanges coverage;

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
        var joint = lists.founded(organizer, COUNTY, "joint_womens_committee", "文化路联合妇委会");
        var members = List.of(listed(COUNTY, 4), listed(COUNTY, 4), listed(COUNTY, 4));
        members.forEach(each -> assertDone(lists.join(officer, each, 1, "joint_womens_committee", joint)));
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
        assertThat(own("units_official"))
                .as("schools of which nobody said whose they are")
                .isEqualTo(new Reading.Counted(0, 3));

        var grown = members.getLast();
        assertDone(changes.count(officer, grown, 2, new Counted(DAY.plusDays(60), 12)));
        readings.settle();
        assertThat(own("units_of_ten")).isEqualTo(counted(1));
        assertThat(own("units_of_ten_with_committee")).isEqualTo(counted(0));
        assertThat(own("units_of_fewer_joined")).isEqualTo(counted(2));
        assertThat(shown(Show.WITHOUT_COMMITTEE)).contains(grown);
        assertThat(shown(Show.UNCOVERED)).isEmpty();
        assertThat(lists.shown(officer, COUNTY, new UnitFilter(Show.ALL, null, "", 10)))
                .containsExactly(grown);

        var own = lists.founded(organizer, COUNTY, "womens_committee", "第一小学妇委会");
        assertDone(lists.join(officer, grown, 3, "womens_committee", own));
        assertDone(coverage.leave(officer, grown, lists.belonging(grown, joint), 4, DAY.plusDays(61), "has its own"));
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
        assertDone(coverage.join(officer, grid, 1, new Joined("womens_group", null, null, DAY, "")));
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
        assertRefused(lists.join(officer, unit, 1, "womens_committee", COUNTY), "unit.refusal.carrier");
        assertRefused(lists.join(officer, unit, 1, "castle", null), "unit.refusal.carrier");
        var late = lists.founded(organizer, OTHER, "womens_group", "后来的妇女小组");
        assertRefused(
                coverage.join(officer, unit, 1, new Joined("womens_group", late, null, DAY.minusDays(1), "")),
                "unit.refusal.before-founding");
        assertDone(lists.join(officer, unit, 1, "womens_group", late));
        assertRefused(lists.join(officer, unit, 2, "womens_group", late), "unit.refusal.twice");
        var belonging = units.belongings(List.of(unit)).getFirst().id();
        assertRefused(coverage.leave(officer, unit, belonging, 2, DAY, "x"), "unit.refusal.ends-first");
        assertRefused(changes.close(officer, unit, 2, DAY, "x"), "unit.refusal.joined-later");
        assertThat(lists.shown(officer, OTHER, new UnitFilter(Show.ALL, null, known.name(), null)))
                .containsExactly(unit);
    }

    @Test
    void whatIsGoneIsInNoListAndItsRecordStays() {
        var closed = listed(OTHER, 4);
        assertDone(lists.join(officer, closed, 1, "womens_committee", null));
        assertDone(changes.close(officer, closed, 2, DAY.plusDays(9), "it moved away"));
        assertThat(units.belongings(List.of(closed)))
                .extracting(Belonging::until)
                .containsExactly(DAY.plusDays(9));
        var mistake = listed(OTHER, 4);
        assertDone(lists.join(officer, mistake, 1, "womens_committee", null));
        var never = units.belongings(List.of(mistake)).getFirst();
        assertDone(coverage.neverJoined(officer, mistake, never.id(), 2, "another school"));
        assertThat(units.belongings(List.of(mistake))).isEmpty();
        assertDone(changes.withdraw(officer, mistake, 3, "there is none"));
        assertThat(lists.shown(officer, OTHER, UnitLists.ALL)).doesNotContain(closed, mistake);
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
        assertDone(lists.join(officer, unit, 1, "grid_group", null));
        assertDone(changes.close(officer, unit, 2, DAY.plusDays(9), "a mistake"));
        assertThat(lists.shown(officer, OTHER, new UnitFilter(Show.GONE, null, "", null)))
                .contains(unit);
        assertDone(changes.reopen(officer, unit, 3, "it is still there"));
        assertThat(lists.find(officer, unit).isThere()).isTrue();
        assertThat(units.belongings(List.of(unit)).getFirst().until()).isNull();
        assertRefused(changes.reopen(officer, unit, 4, "x"), UnitChanges.CHANGED);
    }

    /** What a list shows as a committee of its own is what is counted as one; and so are the smallest places. */
    @Test
    void theViewCountsWhatIsDeclared() {
        var view = String.valueOf(rows.list("select pg_get_viewdef('unit.measure_unit'::regclass) as text")
                .getFirst()
                .get("text"));
        assertThat(Belonging.COMMITTEES).allSatisfy(kind -> assertThat(view).contains("'" + kind + "'"));
        assertThat(vocabulary.lists().get("smallest_places"))
                .hasSize(3)
                .allSatisfy(place -> assertThat(view).contains("'" + place.id() + "'"));
    }

    @Test
    void whatLiesElsewhereIsNotThere() {
        var unit = listed(OTHER, 4);
        var elsewhere = neighbourhood.officer(Neighbourhood.at("1505"), Role.CHAIR);
        assertThat(units.find(elsewhere, unit)).isEmpty();
        assertThat(units.list(elsewhere, OTHER, UnitLists.ALL, 0, 9)).isEmpty();
        assertThat(units.having(elsewhere, OTHER)).isEmpty();
        assertThat(changes.withdraw(elsewhere, unit, 1, "x")).isEqualTo(new UnitOutcome.NotThere());
        assertThat(changes.survey(elsewhere, OTHER)).isFalse();
        assertThat(changes.list(neighbourhood.officer(CITY, Role.LEADER), OTHER, UnitLists.school(), null))
                .isEqualTo(new UnitOutcome.NotThere());
        var committee = lists.founded(organizer, OTHER, "womens_committee", "第二小学妇委会");
        assertThat(changes.list(officer, committee, UnitLists.school(), null)).isEqualTo(new UnitOutcome.NotThere());
        assertThat(carriers.near(COUNTY)).noneMatch(each -> each.id().equals(committee));
        assertDone(lists.join(officer, unit, 1, "womens_committee", committee));
        assertThat(units.having(officer, committee).orElseThrow())
                .extracting(Unit::id)
                .containsExactly(unit);
        assertThat(units.having(neighbourhood.officer(committee, Role.CHAIR), committee))
                .hasValueSatisfying(each -> assertThat(each).isEmpty());
    }

    private UnitId listed(OrganizationId area, int women) {
        return lists.listed(officer, area, UnitLists.school(), women);
    }

    private List<UnitId> shown(Show show) {
        return lists.shown(officer, COUNTY, new UnitFilter(show, null, "", null));
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
}
