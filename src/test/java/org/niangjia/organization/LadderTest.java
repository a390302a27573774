package org.niangjia.organization;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What stands below what, and what stands beside the ladder. In a city where nobody else changes the tree. */
@CountryTest
class LadderTest {
    private static final OrganizationId COUNTY = Neighbourhood.at("150202");
    private static final LocalDate DAY = LocalDate.of(2024, 4, 1);
    private static final Ground GROUND = new Ground(DAY, "包妇发〔2024〕1号", "成立");
    private static final Ground LATER = new Ground(DAY.plusDays(1), "包妇发〔2024〕2号", "调整");

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
    TestClock clock;

    private Officer organizer;

    @BeforeEach
    void somebodyKeepsTheTree() {
        clock.reset();
        organizer = neighbourhood.officer(Neighbourhood.at("1502"), Role.ORGANIZER);
    }

    /** Committees and groups: no desk, no page that women look for, and no place of a federation. */
    @Test
    void besideTheLadderStandsWhatIsDeclaredThere() {
        var town = found(COUNTY, "township", "酉镇");
        var committee = found(town, "womens_committee", "酉镇中学妇委会");
        var group = found(committee, "womens_group", "食堂妇女小组");
        assertThat(organizations.get(committee).level()).isEqualTo(Organization.BESIDE);
        assertThat(organizations.get(committee).kind()).isEqualTo("womens_committee");
        assertThat(ids(organizations.withAncestors(group))).startsWith(group, committee, town, COUNTY);
        assertThat(ids(organizations.children(town, 0, 999))).isEmpty();
        assertThat(organizations.countChildren(town)).isZero();
        assertThat(staff.browser().get("/federations/" + committee)).hasStatus(404);
        assertThat(ids(history.children(town, DAY, 0, 999))).containsExactly(committee);
        assertThat(ids(organizations.beside(List.of(town)))).containsExactly(committee, group);
        assertThat(ladder.below(organizations.get(committee))).containsExactly("womens_committee", "womens_group");
        assertThat(ladder.below(organizations.get(town))).startsWith("village").contains("joint_womens_committee");
        assertRefused(
                changes.found(organizer, committee, "village", new Named("x", "x"), GROUND),
                "organization.change.lowest");
        assertRefused(
                changes.found(organizer, town, "grassroots_union", new Named("x", "x"), GROUND),
                "organization.change.lowest");
        assertRefused(changes.move(organizer, town, committee, GROUND), "organization.change.does-not-fit");
        var village = found(town, "village", "戌村");
        assertRefused(changes.move(organizer, village, committee, GROUND), "organization.change.does-not-fit");
        assertThat(changes.move(organizer, group, village, LATER)).isEqualTo(new TreeOutcome.Done(group));
        assertThat(changes.move(organizer, committee, COUNTY, LATER)).isEqualTo(new TreeOutcome.Done(committee));
    }

    @Test
    void nothingStandsTooDeep() {
        var below = COUNTY;
        for (var depth = 4; depth <= 8; depth++) {
            below = found(below, "womens_committee", "第" + depth + "层妇委会");
        }
        assertRefused(
                changes.found(organizer, below, "womens_committee", new Named("x", "x"), GROUND),
                "organization.change.too-deep");
        var town = found(COUNTY, "township", "亥镇");
        var first = organizations.withAncestors(below).get(4).id();
        assertRefused(changes.move(organizer, first, town, GROUND), "organization.change.too-deep");
    }

    private OrganizationId found(OrganizationId parent, String what, String name) {
        return ((TreeOutcome.Done) changes.found(organizer, parent, what, new Named(name, name), GROUND))
                .organization();
    }

    private static void assertRefused(TreeOutcome outcome, String key) {
        assertThat(outcome).isEqualTo(new TreeOutcome.Refused(key));
    }

    private static List<OrganizationId> ids(List<Organization> organizations) {
        return organizations.stream().map(Organization::id).toList();
    }
}
