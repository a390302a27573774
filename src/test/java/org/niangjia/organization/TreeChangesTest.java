package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.consultation.Rows;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.TreeChange.Around;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What can happen to an organisation, and what the tree of a past day shows of it. In a city where nobody else is. */
@CountryTest
class TreeChangesTest {
    private static final OrganizationId CITY = Neighbourhood.at("1505");
    private static final OrganizationId COUNTY = Neighbourhood.at("150521");
    private static final OrganizationId OTHER_COUNTY = Neighbourhood.at("150522");
    private static final LocalDate BEFORE = LocalDate.of(2024, 3, 31);
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final Ground GROUND = new Ground(DAY, "通政发〔2024〕1号", "区划调整");

    @Autowired
    TreeChanges changes;

    @Autowired
    TreeHistory history;

    @Autowired
    Organizations organizations;

    @Autowired
    Ladder ladder;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Officer organizer;

    @BeforeEach
    void somebodyKeepsTheTree() {
        clock.reset();
        organizer = neighbourhood.officer(CITY, Role.ORGANIZER);
    }

    @Test
    void whatIsMovedStandsElsewhereFromThatDayOn() {
        var town = founded(COUNTY, "甲镇");
        var village = founded(town, "乙村");
        assertThat(changes.move(organizer, town, OTHER_COUNTY, on(DAY.plusDays(9))))
                .isEqualTo(new TreeOutcome.Done(town));
        assertThat(ids(organizations.withAncestors(village))).startsWith(village, town, OTHER_COUNTY, CITY);
        assertThat(ids(organizations.children(OTHER_COUNTY, 0, 999))).contains(town);
        assertThat(ids(organizations.children(COUNTY, 0, 999))).doesNotContain(town);
        assertThat(ids(upwards(village, DAY.plusDays(8)))).startsWith(village, town, COUNTY, CITY);
        assertThat(ids(history.children(COUNTY, DAY.plusDays(8), 0, 999))).contains(town);
        assertThat(ids(history.children(OTHER_COUNTY, DAY.plusDays(8), 0, 999))).doesNotContain(town);
        assertThat(ids(history.children(OTHER_COUNTY, DAY.plusDays(9), 0, 999))).contains(town);
        assertThat(upwards(village, BEFORE)).isEmpty();
        assertThat(changesOf(town))
                .extracting(TreeChange::kind, TreeChange::around)
                .startsWith(tuple(ChangeKind.MOVED, new Around(COUNTY, OTHER_COUNTY, null)))
                .containsExactlyInAnyOrder(
                        tuple(ChangeKind.MOVED, new Around(COUNTY, OTHER_COUNTY, null)),
                        tuple(ChangeKind.FOUNDED, new Around(null, town, null)),
                        tuple(ChangeKind.FOUNDED, new Around(null, COUNTY, null)));
        assertThat(changesOf(COUNTY)).anyMatch(change -> isOf(change, town, ChangeKind.MOVED));
        assertThat(rows.acts(town.value())).containsExactly("tree.founding done", "tree.move done");
    }

    @Test
    void aDayBeforeShowsTheNameOfBefore() {
        var town = founded(COUNTY, "丙乡");
        assertThat(changes.rename(organizer, town, new Named("丙镇妇女联合会", "丙镇"), on(DAY.plusDays(3))))
                .isEqualTo(new TreeOutcome.Done(town));
        assertThat(organizations.get(town).name()).isEqualTo("丙镇妇女联合会");
        assertThat(upwards(town, DAY.plusDays(2)).getFirst().name()).isEqualTo("丙乡妇女联合会");
        assertThat(upwards(town, DAY.plusDays(3)).getFirst().name()).isEqualTo("丙镇妇女联合会");
    }

    @Test
    void oneThatIsMergedLeavesAllBelowItToTheOther() {
        var town = founded(COUNTY, "丁镇");
        var heir = founded(COUNTY, "戊镇");
        var village = founded(town, "己村");
        assertThat(changes.merge(organizer, town, heir, on(DAY.plusDays(5)))).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(organizations.find(town)).isEmpty();
        assertThat(ids(organizations.children(heir, 0, 999))).containsExactly(village);
        assertThat(ids(history.children(town, DAY.plusDays(4), 0, 999))).containsExactly(village);
        assertThat(upwards(town, DAY.plusDays(4))).isNotEmpty();
        assertThat(upwards(town, DAY.plusDays(5))).isEmpty();
        assertThat(List.of(town, heir, COUNTY))
                .allSatisfy(
                        each -> assertThat(changesOf(each)).anyMatch(change -> isOf(change, town, ChangeKind.MERGED)));
    }

    /** Whoever lives there finds the one of which it is part now. */
    @Test
    void thePlaceOfOneThatEndedLeadsToItsHeir() {
        var beijing = neighbourhood.officer(Neighbourhood.at("11"), Role.ORGANIZER);
        var towns = organizations.children(Neighbourhood.at("110119"), 0, 999);
        var ended = towns.getFirst();
        var heir = towns.get(1).id();
        var place = ended.region().orElseThrow();
        assertThat(organizations.ofRegion(Organizations.WOMEN, place)).contains(ended);
        assertThat(changes.merge(beijing, ended.id(), heir, on(DAY))).isEqualTo(new TreeOutcome.Done(heir));
        assertThat(organizations
                        .ofRegion(Organizations.WOMEN, place)
                        .orElseThrow()
                        .id())
                .isEqualTo(heir);
        assertThat(staff.browser().get("/federations/" + place))
                .hasStatus(303)
                .hasHeader("Location", "/federations/" + organizations.get(heir).address());
        assertThat(staff.browser().get("/federations/" + founded(COUNTY, "月镇"))).hasStatusOk();
        assertThat(organizations.children(heir, 0, 999))
                .anyMatch(village -> village.region().orElse("").startsWith(place));
    }

    @Test
    void aNewOneTakesSomeOfWhatStoodBelowTheOld() {
        var town = founded(COUNTY, "庚镇");
        var stays = founded(town, "辛村");
        var goes = founded(town, "壬村");
        var outcome = changes.split(organizer, town, new Named("癸街道妇女联合会", "癸街道"), List.of(goes), on(DAY.plusDays(2)));
        var fresh = ((TreeOutcome.Done) outcome).organization();
        assertThat(organizations.get(fresh).parent()).contains(COUNTY);
        assertThat(organizations.get(fresh).level()).isEqualTo("township");
        assertThat(ids(organizations.children(fresh, 0, 999))).containsExactly(goes);
        assertThat(ids(organizations.children(town, 0, 999))).containsExactly(stays);
        assertThat(List.of(town, fresh, COUNTY))
                .allSatisfy(
                        each -> assertThat(changesOf(each)).anyMatch(change -> isOf(change, fresh, ChangeKind.SPLIT)));
    }

    /** What it stood below until then hears of it although its own row of that day was kept by the new name. */
    @Test
    void whatIsRenamedAndMovedOnOneDayIsInBothHistories() {
        var town = founded(COUNTY, "地镇");
        changes.rename(organizer, town, new Named("玄镇妇女联合会", "玄镇"), on(DAY.plusDays(4)));
        changes.move(organizer, town, OTHER_COUNTY, on(DAY.plusDays(4)));
        assertThat(List.of(COUNTY, OTHER_COUNTY))
                .allSatisfy(
                        each -> assertThat(changesOf(each)).anyMatch(change -> isOf(change, town, ChangeKind.MOVED)));
        assertThat(upwards(town, DAY.plusDays(3)).getFirst().name()).isEqualTo("地镇妇女联合会");
    }

    /** Whoever kept it then sees what happened until then, and nothing that happened elsewhere since. */
    @Test
    void whatWasHersOnceTellsNothingOfLater() {
        var own = neighbourhood.officer(COUNTY, Role.ORGANIZER);
        var town = founded(COUNTY, "黄镇");
        changes.move(organizer, town, OTHER_COUNTY, on(DAY.plusDays(4)));
        assertThat(history.find(own, town, DAY.plusDays(5))).isEmpty();
        assertThat(history.find(own, town, DAY.plusDays(3)).orElseThrow().changes())
                .extracting(TreeChange::kind)
                .containsExactly(ChangeKind.FOUNDED);
    }

    @Test
    void nothingEndsWhileSomethingStandsBelowItOrSomebodyWorksThere() {
        var town = founded(COUNTY, "子镇");
        var village = founded(town, "丑村");
        assertRefused(changes.dissolve(organizer, town, on(DAY.plusDays(1))), "organization.change.not-empty");
        assertRefused(changes.dissolve(organizer, village, GROUND), "organization.change.same-day");
        neighbourhood.officer(village, Role.OFFICER);
        assertRefused(changes.dissolve(organizer, village, on(DAY.plusDays(1))), "organization.change.somebody-works");
        var other = founded(town, "寅村");
        assertThat(changes.dissolve(organizer, other, on(DAY.plusDays(1)))).isEqualTo(new TreeOutcome.Done(town));
        assertThat(ids(organizations.children(town, 0, 999))).containsExactly(village);
    }

    /** Else a day would have something below what is not there. */
    @Test
    void noDayShowsSomethingBelowWhatIsNotThere() {
        var town = founded(COUNTY, "酉镇");
        var village = founded(town, "戌村");
        var young = ((TreeOutcome.Done)
                        changes.found(organizer, COUNTY, "township", new Named("亥镇妇女联合会", "亥镇"), on(DAY.plusDays(20))))
                .organization();
        assertRefused(
                changes.move(organizer, village, young, on(DAY.plusDays(10))), "organization.change.not-there-yet");
        assertRefused(changes.merge(organizer, town, young, on(DAY.plusDays(10))), "organization.change.not-there-yet");
        assertThat(changes.move(organizer, village, young, on(DAY.plusDays(30))))
                .isEqualTo(new TreeOutcome.Done(village));
        assertRefused(changes.dissolve(organizer, town, on(DAY.plusDays(25))), "organization.change.had-children");
        assertThat(changes.dissolve(organizer, town, on(DAY.plusDays(30)))).isEqualTo(new TreeOutcome.Done(COUNTY));
        assertThat(ids(upwards(village, DAY.plusDays(29)))).startsWith(village, town, COUNTY);
        assertThat(changesOf(town)).extracting(TreeChange::kind).contains(ChangeKind.MOVED);
    }

    /** Twice on one day: only where it stood in the end counts for that day. */
    @Test
    void whatIsMovedTwiceOnADayStandsWhereItCameLast() {
        var town = founded(COUNTY, "天镇");
        changes.move(organizer, town, OTHER_COUNTY, on(DAY.plusDays(4)));
        changes.move(organizer, town, Neighbourhood.at("150525"), on(DAY.plusDays(4)));
        assertThat(ids(upwards(town, DAY.plusDays(3)))).startsWith(town, COUNTY);
        assertThat(ids(upwards(town, DAY.plusDays(4)))).startsWith(town, Neighbourhood.at("150525"));
        assertThat(ids(history.children(OTHER_COUNTY, DAY.plusDays(4), 0, 999))).doesNotContain(town);
    }

    /** Of a merger that is refused at the end nothing stays, though all below it had been moved by then. */
    @Test
    void aMergerIsWholeOrNothing() {
        var town = founded(COUNTY, "卯镇");
        var heir = founded(COUNTY, "辰镇");
        var village = founded(town, "巳村");
        neighbourhood.officer(town, Role.SUPERVISOR);
        assertRefused(changes.merge(organizer, town, heir, on(DAY.plusDays(1))), "organization.change.somebody-works");
        assertThat(ids(organizations.children(town, 0, 999))).containsExactly(village);
        assertThat(changesOf(village)).extracting(TreeChange::kind).containsExactly(ChangeKind.FOUNDED);
    }

    @Test
    void whatCannotBeIsRefusedInWords() {
        var town = founded(COUNTY, "午镇");
        var village = founded(town, "未村");
        assertRefused(changes.move(organizer, town, COUNTY, on(DAY)), "organization.change.already-there");
        assertRefused(changes.move(organizer, town, village, on(DAY)), "organization.change.does-not-fit");
        assertRefused(changes.move(organizer, COUNTY, town, on(DAY)), "organization.change.does-not-fit");
        assertRefused(changes.move(organizer, village, CITY_ELSEWHERE, on(DAY)), "organization.change.no-place");
        assertRefused(changes.move(organizer, town, OTHER_COUNTY, on(BEFORE)), "organization.change.too-early");
        var tomorrow = WorkingCalendar.day(clock.instant()).plusDays(1);
        assertRefused(changes.move(organizer, town, OTHER_COUNTY, on(tomorrow)), "organization.change.not-yet");
        assertRefused(changes.merge(organizer, town, village, on(DAY)), "organization.change.no-heir");
        assertRefused(changes.merge(organizer, town, town, on(DAY)), "organization.change.no-heir");
        assertRefused(
                changes.rename(organizer, town, new Named("午镇妇女联合会", "午镇"), on(DAY)), "organization.change.same-name");
        assertRefused(
                changes.split(organizer, town, new Named("申镇妇女联合会", "申镇"), List.of(COUNTY), on(DAY)),
                "organization.change.nothing-taken");
        assertRefused(
                changes.found(organizer, village, "village", new Named("x", "x"), on(DAY)),
                "organization.change.lowest");
    }

    /** Her own federation's place is decided above it; another's is not hers, and that she tried is kept. */
    @Test
    void whatLiesElsewhereIsNotThere() {
        var own = neighbourhood.officer(COUNTY, Role.ORGANIZER);
        assertThat(changes.rename(own, COUNTY, new Named("x", "x"), GROUND)).isEqualTo(new TreeOutcome.NotThere());
        assertThat(changes.dissolve(own, OTHER_COUNTY, GROUND)).isEqualTo(new TreeOutcome.NotThere());
        assertThat(rows.acts(OTHER_COUNTY.value())).contains("tree.dissolution refused");
        var chair = neighbourhood.officer(CITY, Role.CHAIR);
        assertThat(changes.dissolve(chair, COUNTY, GROUND)).isEqualTo(new TreeOutcome.NotThere());
        assertThat(organizations.find(COUNTY)).isPresent();
    }

    private static final OrganizationId CITY_ELSEWHERE = Neighbourhood.at("1506");

    private OrganizationId founded(OrganizationId parent, String place) {
        var level = ladder.below(organizations.get(parent)).getFirst();
        var outcome = changes.found(organizer, parent, level, new Named(place + "妇女联合会", place), GROUND);
        return ((TreeOutcome.Done) outcome).organization();
    }

    private List<Organization> upwards(OrganizationId id, LocalDate day) {
        return history.find(organizer, id, day).orElseThrow().upwards();
    }

    private List<TreeChange> changesOf(OrganizationId id) {
        return history.find(organizer, id, DAY).orElseThrow().changes();
    }

    private static boolean isOf(TreeChange change, OrganizationId organization, ChangeKind kind) {
        return change.organization().equals(organization) && change.kind() == kind;
    }

    private static Ground on(LocalDate day) {
        return new Ground(day, "通政发〔2024〕2号", "区划调整");
    }

    private static void assertRefused(TreeOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new TreeOutcome.Refused(key));
    }

    private static List<OrganizationId> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }
}
