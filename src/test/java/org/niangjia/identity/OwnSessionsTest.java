package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where she is signed in, and ending it (ASVS V7.5.2, V7.4.3). */
@IdentityTest
class OwnSessionsTest {
    private static final Pattern END = Pattern.compile("action=\"(/desk/me/sessions/[0-9a-f-]{36}/end)\"");
    private static final String WECHAT = "Mozilla/5.0 (Linux; Android 8.1.0) AppleWebKit/537.36 Version/4.0"
            + " Chrome/100.0 Mobile Safari/537.36 MicroMessenger/8.0";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Staff.Person officer;

    @BeforeEach
    void someone() {
        clock.reset();
        officer = staff.person(LittleTree.NORTH, Role.OFFICER);
    }

    private Browser onThePhone() {
        var browser = staff.browser();
        browser.get("/sign-in");
        assertThat(browser.send(
                        HttpMethod.POST,
                        "/sign-in",
                        new String[] {"username", officer.name(), "password", Staff.PASSWORD},
                        new String[] {"User-Agent", WECHAT}))
                .hasStatus(303);
        return browser;
    }

    private static List<String> ends(Browser browser) {
        return END.matcher(Browser.body(browser.get("/desk/me")))
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    @Test
    void eachIsShownWithItsBrowserAndThisOneMarked() {
        var here = staff.signedIn(officer);
        assertThat(here.get("/desk/me")).bodyText().contains("就是现在这里", "别处没有登录").doesNotContain("别处的都退出");
        var phone = onThePhone();
        assertThat(here.get("/desk/me")).bodyText().contains("手机上的微信", "电脑上的浏览器", "别处的都退出");
        assertThat(ends(here)).as("this one is ended by signing out").hasSize(1);
        assertThat(phone.get("/desk/me?lang=en")).bodyText().contains("WeChat on a phone", "This is where you are now");
    }

    @Test
    void oneIsEndedTheOthersStay() {
        var here = staff.signedIn(officer);
        var phone = onThePhone();
        var end = ends(here).getFirst();
        var third = staff.signedIn(officer);

        assertThat(here.post(end)).hasStatus(303).hasRedirectedUrl("/desk/me?done=sessions");
        assertThat(phone.get("/desk/me")).hasStatus(303);
        assertThat(third.get("/desk/me")).hasStatusOk();
        assertThat(here.get("/desk/me?done=sessions")).hasStatusOk().bodyText().contains("那边已经退出");
        assertThat(here.post(end)).as("it has ended anyway").hasStatus(303);
        assertThat(audited("session.ended")).isEqualTo(1);
    }

    @Test
    void allOthersAreEndedAtOnce() {
        var here = staff.signedIn(officer);
        var phone = onThePhone();
        var third = staff.signedIn(officer);
        here.get("/desk/me");

        assertThat(here.post("/desk/me/sessions/others/end")).hasStatus(303);
        assertThat(phone.get("/desk/me")).hasStatus(303);
        assertThat(third.get("/desk/me")).hasStatus(303);
        assertThat(here.get("/desk/me")).hasStatusOk();
        assertThat(audited("sessions.ended")).isEqualTo(1);
    }

    @Test
    void nobodyEndsTheSessionOfAnother() {
        var here = staff.signedIn(officer);
        onThePhone();
        var end = ends(here).getFirst();
        var another = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        another.get("/desk/me");

        assertThat(another.post(end)).hasStatus(303);
        assertThat(ends(here)).as("it still runs").containsExactly(end);
    }

    @Test
    void anEndIsAskedForByHerself() {
        var here = staff.signedIn(officer);
        var phone = onThePhone();
        var end = ends(here).getFirst();
        clock.advance(Duration.ofMinutes(10));
        assertThat(here.post(end)).hasStatus(422).bodyText().contains("再确认一下是你");
        assertThat(phone.get("/desk/me")).hasStatusOk();
    }

    @Test
    void theAddressOfAnEndDoesNotOpenTheSession() {
        var here = staff.signedIn(officer);
        onThePhone();
        var handle = ends(here).getFirst().replaceAll(".*/sessions/|/end", "");
        assertThat(sql.sql("select count(*) from identity.session where session_id = ? or primary_id = ?")
                        .params(handle, handle)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private int audited(String action) {
        return sql.sql("select count(*) from audit.event where object_id = ? and action = ? and outcome = 'done'")
                .params(officer.account().value(), action)
                .query(Integer.class)
                .single();
    }
}
