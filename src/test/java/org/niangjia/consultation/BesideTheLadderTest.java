package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.organization.Ground;
import org.niangjia.organization.TreeChanges;
import org.niangjia.organization.TreeChanges.Named;
import org.niangjia.organization.TreeOutcome;
import org.niangjia.support.Browser;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A committee of the place where she works has no desk: no request comes to it, and nobody has an account there. */
@CountryTest
class BesideTheLadderTest {
    private static final Ground GROUND = new Ground(LocalDate.of(2024, 4, 1), "兴妇发〔2024〕9号", "成立");

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TreeChanges tree;

    @Autowired
    Staff staff;

    @Test
    void noRequestComesToACommitteeAndNobodyHasAnAccountThere() throws InterruptedException {
        var organizer = neighbourhood.officer(Neighbourhood.at("1522"), Role.ORGANIZER);
        var name = "兴安街道百货大楼妇委会";
        var founded = tree.found(organizer, Neighbourhood.OWN, "womens_committee", new Named(name, name), GROUND);
        var committee = ((TreeOutcome.Done) founded).organization();

        var person = neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
        var officer = Neighbourhood.officer(person, Neighbourhood.OWN, Role.OFFICER);
        var id = neighbourhood.id(neighbourhood.ask(Neighbourhood.OWN, "他也在那里上班。"));
        var version = String.valueOf(neighbourhood.version(officer, id));
        var desk = staff.signedIn(person);
        desk.get("/desk/me");
        var passing = "/desk/requests/" + id + "/hand-overs";
        assertThat(Browser.body(desk.get(passing + "?version=" + version))).doesNotContain(name);
        assertThat(desk.post(passing, "version", version, "choice", committee.toString(), "reason", "there"))
                .hasStatus(422);
        assertThat(neighbourhood.open(officer, id).organization()).isEqualTo(Neighbourhood.OWN);

        var administrator = staff.signedIn(neighbourhood.onDuty(Neighbourhood.at("1522"), Role.SECURITY_ADMINISTRATOR));
        administrator.get("/desk/accounts/new");
        assertThat(Browser.body(account(administrator, name, ""))).doesNotContain(committee.toString());
        assertThat(account(administrator, name, committee.toString())).hasStatus(422);
    }

    private static MvcTestResult account(Browser administrator, String place, String organization) {
        return administrator.post(
                "/desk/accounts/new",
                "displayName",
                "韩雪",
                "signInName",
                "hanxue",
                "role",
                "CHAIR",
                "reason",
                "APPOINTED",
                "place",
                place,
                "searched",
                place,
                "organization",
                organization);
    }
}
