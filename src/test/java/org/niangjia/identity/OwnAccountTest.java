package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What somebody changes on her own account. */
@IdentityTest
class OwnAccountTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void newPasswordNeedsTheOldOneAndEndsHerOtherSessions() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var here = staff.signedIn(officer);
        var elsewhere = staff.signedIn(officer);
        here.get("/desk/me");

        assertThat(here.post("/desk/me/password", "current", "wrong", "password", NEW, "again", NEW))
                .hasStatus(422);
        assertThat(elsewhere.get("/desk/me")).hasStatusOk();
        assertThat(here.post("/desk/me/password", "current", Staff.PASSWORD, "password", NEW, "again", NEW))
                .hasStatus(303);
        assertThat(here.get("/desk/me?done=password")).hasStatusOk();
        assertThat(elsewhere.get("/desk/me")).hasStatus(303);
        assertThat(staff.browser().signIn(officer.name(), NEW)).hasStatus(303);
    }

    @Test
    void recoveryCodesAreRenewedAgainstThePassword() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        browser.get("/desk/me");

        assertThat(browser.post("/desk/me/recovery-codes", "confirm", "wrong")).hasStatus(422);
        assertThat(browser.post("/desk/me/recovery-codes", "confirm", Staff.PASSWORD))
                .hasStatusOk();
        assertThat(browser.get("/desk/me")).bodyText().contains("还剩 10 个没用过");
    }

    /** A security administrator can come in as her; she must not be able to do it unseen. */
    @Test
    void herNextSignInBeginsWithWhoResetHerPassword() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        staff.signedIn(officer);
        clock.advance(Duration.ofMinutes(1));
        var security = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        var desk = staff.signedIn(security);
        desk.get("/desk/accounts");
        var code = AccountsDesk.code(desk.post(AccountsDesk.page(officer) + "/reset"));
        var browser = staff.browser();
        browser.get("/sign-in/code");
        browser.post("/sign-in/code", "username", officer.name(), "code", code, "password", NEW, "again", NEW);
        clock.advance(Duration.ofMinutes(1));

        assertThat(browser.signIn(officer.name(), NEW)).hasStatus(303).hasRedirectedUrl("/desk/me?done=news");
        assertThat(browser.get("/desk/me?done=news"))
                .bodyText()
                .contains(security.displayName() + " 重置了你的密码", "notice-warning", "如果不是你做的");
        clock.advance(Duration.ofMinutes(1));
        var again = staff.browser();
        assertThat(again.signIn(officer.name(), NEW)).hasStatus(303).hasRedirectedUrl("/desk");
        assertThat(again.get("/desk/me"))
                .bodyText()
                .contains(security.displayName() + " 重置了你的密码")
                .doesNotContain("notice-warning");
    }
}
