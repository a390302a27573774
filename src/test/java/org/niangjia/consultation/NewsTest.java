package org.niangjia.consultation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.shared.Viewer.Officer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What her browser may tell an officer while a page of the desk is open. */
@CountryTest
class NewsTest {
    private static final String NEWS = "/desk/news";

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    Staff staff;

    @Autowired
    DeskActs acts;

    @Autowired
    Follow follow;

    @Autowired
    Rows rows;

    @Autowired
    TestClock clock;

    private Staff.Person person;
    private Officer officer;
    private Browser browser;

    @BeforeEach
    void anEmptyDeskAndOneOfficer() {
        clock.reset();
        person = neighbourhood.onDuty(Neighbourhood.at("152202003"), Role.OFFICER);
        officer = Neighbourhood.officer(person, Neighbourhood.at("152202003"), Role.OFFICER);
        browser = staff.signedIn(person);
        browser.get(NEWS);
    }

    @Test
    void whatHasComeIsToldOnceAndSaysNothingOfIt() throws InterruptedException {
        assertThat(browser.get(NEWS)).hasStatus(204);
        asked();
        assertThat(browser.get(NEWS)).hasStatusOk().bodyText().isEqualTo(StaffAlerts.TEXT);
        assertThat(browser.get(NEWS)).hasStatus(204);
    }

    @Test
    void whatSheHasDoneOrSeenHerselfIsNoNews() throws InterruptedException {
        var id = id(asked());
        assertThat(Browser.body(browser.get("/desk?news=on"))).contains("js/news.js", "/desk/requests/" + id);
        assertThat(browser.get(NEWS)).hasStatus(204);
        acts.claim(officer, id, 1);
        assertThat(browser.get(NEWS)).hasStatus(204);
    }

    @Test
    void whatStandsUnderAnotherChipSheHasNotSeen() throws InterruptedException {
        asked();
        browser.get("/desk?news=on&show=closed");
        browser.get("/desk?news=on&page=2");
        assertThat(browser.get(NEWS)).hasStatusOk();
    }

    @Test
    void herAnswerToAQuestionIsToldToWhoeverAskedIt() throws InterruptedException {
        var asking = asked();
        var id = id(asking);
        acts.claim(officer, id, 1);
        acts.askBack(officer, id, 2, "where?");
        browser.get(NEWS);
        var colleague = staff.signedIn(neighbourhood.onDuty(officer.organization(), Role.OFFICER));
        colleague.get(NEWS);
        follow.write(neighbourhood.visit(asking), "here");
        assertThat(browser.get(NEWS)).hasStatusOk();
        assertThat(colleague.get(NEWS)).hasStatus(204);
    }

    @Test
    void whoeverStoodAsideIsNotTold() throws InterruptedException {
        neighbourhood.officer(officer.organization(), Role.OFFICER);
        var id = id(asked());
        acts.standAside(officer, id, 1, officer.organization());
        assertThat(rows.request(id)).containsEntry("state", "NEW");
        assertThat(browser.get(NEWS)).hasStatus(204);
    }

    /** Else an open page would keep an empty chair signed in. */
    @Test
    void askingKeepsNoSessionAlive() throws Exception {
        rows.execute("update identity.session set last_access_time = last_access_time - 120000,"
                + " expiry_time = expiry_time - 120000 where principal_name = '" + officer.account() + "'");
        var before = lastUse();
        asked();
        assertThat(browser.get(NEWS)).hasStatusOk();
        assertThat(lastUse()).isEqualTo(before);
        browser.get("/desk");
        assertThat(lastUse()).isGreaterThan(before);
        rows.execute("update identity.session set last_access_time = last_access_time - 1801000,"
                + " expiry_time = expiry_time - 1801000 where principal_name = '" + officer.account() + "'");
        assertThat(browser.get(NEWS)).hasStatus(303);
    }

    @Test
    void itIsOffUntilHerLinkSaysSoAndThenGoesAlong() {
        assertThat(Browser.body(browser.get("/desk"))).doesNotContain("js/news.js");
        assertThat(Browser.body(browser.get("/desk/duty")))
                .contains("data-href=\"/desk/duty?news=on\"", StaffAlerts.TEXT);
        assertThat(Browser.body(browser.get("/desk/duty?news=on&lang=en")))
                .contains("js/news.js", "href=\"/desk?lang=en&amp;news=on\"", "href=\"/desk/duty?lang=en\"");
    }

    private long lastUse() {
        return (long) Objects.requireNonNull(rows.list(
                        "select last_access_time from identity.session where principal_name = ?",
                        officer.account().toString())
                .getFirst()
                .get("last_access_time"));
    }

    private Neighbourhood.Asking asked() throws InterruptedException {
        return neighbourhood.ask(Neighbourhood.asked(officer.organization(), "her words"));
    }

    private RequestId id(Neighbourhood.Asking asking) throws InterruptedException {
        return neighbourhood.id(asking);
    }
}
