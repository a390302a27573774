package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SessionsTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @BeforeEach
    void now() {
        clock.reset();
    }

    /** 27 random bytes (ASVS 5.0 V7.2.3); no two alike, and nothing of a UUID's fixed digits. */
    @Test
    void sessionsHaveIdsThatNobodyGuesses() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        staff.signedIn(officer);
        staff.signedIn(officer);

        var ids = sql.sql("select session_id from identity.session where principal_name = ?")
                .param(officer.account().value().toString())
                .query(String.class)
                .list();
        assertThat(ids)
                .hasSize(2)
                .doesNotHaveDuplicates()
                .allMatch(id -> Base64.getUrlDecoder().decode(id).length == 27);
    }

    @Test
    void sessionIsTouchedAtMostOnceAMinute() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        var sessions = new Sessions(sql);

        sessions.age(officer.account(), Duration.ofSeconds(30));
        var before = sessions.lastUse(officer.account());
        browser.get("/desk/me");
        browser.get("/desk/me");
        assertThat(sessions.lastUse(officer.account())).isEqualTo(before);

        sessions.age(officer.account(), Duration.ofSeconds(31));
        browser.get("/desk/me");
        assertThat(sessions.lastUse(officer.account()).getFirst()).isGreaterThan(before.getFirst());
    }

    @Test
    void idleForHalfAnHourEndsIt() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);

        new Sessions(sql).age(officer.account(), Duration.ofMinutes(29));
        assertThat(browser.get("/desk/me")).hasStatusOk();
        new Sessions(sql).age(officer.account(), Duration.ofMinutes(30).plusSeconds(1));
        assertThat(browser.get("/desk/me")).hasStatus(303).headers().hasValue("Location", "/sign-in");
    }

    @Test
    void twelveHoursEndItHoweverBusySheIs() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));

        clock.advance(Duration.ofHours(12).minusSeconds(1));
        assertThat(browser.get("/desk/me")).hasStatusOk();
        clock.advance(Duration.ofSeconds(1));
        assertThat(browser.get("/desk/me")).hasStatus(303);
    }

    @Test
    void scriptedRequestOfAnEndedSessionLeadsToTheForm() {
        assertThat(staff.browser().get("/desk/me", "HX-Request", "true"))
                .hasStatus(401)
                .headers()
                .hasValue("HX-Redirect", "/sign-in")
                .doesNotContainHeader("Location");
    }

    @Test
    void formSentAfterTheSessionEndedGetsAPageThatSaysSo() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        browser.get("/desk/me");
        browser.forget("niangjia");

        assertThat(browser.post("/desk/me/password")).hasStatus(401).bodyText().contains("这个页面已经过期");
    }

    @Test
    void whatSheWroteIsNotLostWithTheSession() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        browser.get("/desk/me");
        browser.forget("niangjia");

        var answer = browser.post(
                "/desk/requests/00000000-0000-4000-8000-000000000001/answers",
                "version",
                "3",
                "text",
                "慢慢说 <b>不急</b>",
                "openingHours",
                "周一到周五",
                "password",
                "secret");
        assertThat(answer)
                .hasStatus(401)
                .bodyText()
                .contains("慢慢说 &lt;b&gt;不急&lt;/b&gt;", "周一到周五")
                .doesNotContain("secret");
    }

    @Test
    void signedInAgainSheIsBackAtTheSamePage() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        var page = "/desk/requests/00000000-0000-4000-8000-000000000001";
        browser.get("/desk/me");
        browser.forget("niangjia");
        assertThat(browser.post(page + "/answers", "version", "3", "text", "慢慢说"))
                .bodyText()
                .contains("href=\"/sign-in?back=" + page + "\"");
        assertThat(browser.get("/sign-in?back=" + page)).bodyText().contains("name=\"back\" value=\"" + page + "\"");
        assertThat(browser.post("/sign-in", "username", officer.name(), "password", Staff.PASSWORD, "back", page))
                .hasStatus(303)
                .headers()
                .hasValue("Location", page);
    }

    @Test
    void formWithoutItsTokenGetsAPageThatSaysSo() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        browser.get("/desk/me");
        browser.forget("niangjia-form");

        assertThat(browser.post("/desk/me/password")).hasStatus(403).bodyText().contains("这个页面已经过期");
    }

    @Test
    void rolesAreSwitchedNotMerged() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        staff.give(officer, LittleTree.SOUTH, Role.LEADER);
        var browser = staff.signedIn(officer);
        assertThat(browser.get("/desk/me")).bodyText().contains("<p class=\"side-where\">北乡妇联 · 干部</p>");

        var leader = sql.sql("select id::text from identity.assignment where account_id = ? and role = 'LEADER'")
                .param(officer.account().value())
                .query(String.class)
                .single();
        assertThat(browser.post("/desk/role", "assignment", leader)).hasStatus(303);
        assertThat(browser.get("/desk/me")).bodyText().contains("<p class=\"side-where\">南乡妇联 · 领导</p>");
    }

    @Test
    void nobodySwitchesToARoleOfAnother() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        var other = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        browser.get("/desk/me");
        var foreign = sql.sql("select id::text from identity.assignment where account_id = ?")
                .param(other.account().value())
                .query(String.class)
                .single();

        assertThat(browser.post("/desk/role", "assignment", foreign)).hasStatus(404);
    }
}
