package org.niangjia.seat.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.OrganizationId;
import org.niangjia.shared.WorkingCalendar;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A chair comes, gets her account, and goes; in a county where no other test writes down who sits there. */
@CountryTest
class SeatAccountPagesTest {
    private static final OrganizationId CITY = Neighbourhood.at("1501");
    private static final OrganizationId COUNTY = Neighbourhood.at("150104");
    private static final String SEATS = "/desk/accounts/seats";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Browser keeper;
    private Browser security;

    @BeforeEach
    void aKeeperAndAnAdministrator() {
        clock.reset();
        keeper = staff.signedIn(neighbourhood.onDuty(CITY, Role.ORGANIZER));
        keeper.get("/desk/organizations");
        security = staff.signedIn(neighbourhood.onDuty(CITY, Role.SECURITY_ADMINISTRATOR));
        security.get("/desk/accounts");
    }

    @Test
    void sheWaitsGetsHersAndLosesItWithTheSeat() {
        var seat = taken("敖登其木格", "clerk");
        assertThat(Browser.body(keeper.get("/desk/organizations/seats/" + seat)))
                .contains("还没有账号");
        assertThat(Browser.body(security.get("/desk/accounts"))).contains(SEATS);
        assertThat(Browser.body(security.get(SEATS))).contains("敖登其木格", SEATS + "/" + seat);
        var page = SEATS + "/" + seat;
        assertThat(Browser.body(security.get(page))).contains("妇联干事", "玉泉区妇女联合会");
        var taken = neighbourhood.onDuty(COUNTY, Role.LEADER);
        assertThat(Browser.body(security.post(page, "signInName", "x y"))).contains("value=\"x y\"");
        assertThat(security.post(page, "signInName", taken.name())).hasStatus(422);
        assertThat(security.post(page, "signInName", "nobody-here", "hers", "yes"))
                .hasStatus(422);
        assertThat(Browser.body(security.post(page, "signInName", "aodeng" + seat.substring(0, 6))))
                .contains("aodeng" + seat.substring(0, 6));
        assertThat(security.get(page)).hasStatus(404);
        assertThat(Browser.body(keeper.get("/desk/organizations/seats/" + seat)))
                .doesNotContain("还没有账号");
    }

    /** She works there already: nothing new is made, and from now on it follows the seat. */
    @Test
    void whoHasAnAccountKeepsIt() {
        var seat = taken("通拉嘎", "clerk");
        var person = neighbourhood.onDuty(COUNTY, Role.OFFICER);
        var hers = staff.signedIn(person);
        assertThat(hers.get("/desk")).hasStatusOk();
        assertThat(security.post(SEATS + "/" + seat, "signInName", person.name(), "hers", "yes"))
                .hasStatus(303);
        var account = Browser.body(security.get("/desk/accounts/" + person.account()));
        assertThat(Browser.body(security.post(
                        Browser.first("(/desk/accounts/[^\"]+/last-day)\"", account),
                        "reason",
                        "STANDS_IN_LONGER",
                        "until",
                        WorkingCalendar.day(clock.instant()).plusDays(30).toString())))
                .contains("跟着任职走");
        assertThat(keeper.post(
                        "/desk/organizations/seats/" + seat + "/end",
                        "version",
                        "1",
                        "until",
                        "2025-03-01",
                        "reason",
                        "调离"))
                .hasStatus(303);
        assertThat(hers.get("/desk")).as("her sessions are over").hasStatus(303);
        assertThat(staff.signedIn(person).get("/desk"))
                .as("and nothing is left to her there")
                .hasStatus(403);
    }

    private String taken(String name, String position) {
        var done = keeper.post(
                "/desk/organizations/" + COUNTY + "/seat",
                "name",
                name,
                "sex",
                "WOMAN",
                "position",
                position,
                "from",
                "2024-05-01");
        assertThat(done).hasStatus(303);
        var path = Browser.location(done);
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
