package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** What was done to an account is told to her whose account it is: all of it, before anything else. */
@IdentityTest
class AccountNewsTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    private Staff.Person officer;

    @BeforeEach
    void someone() {
        clock.reset();
        officer = staff.person(LittleTree.NORTH, Role.OFFICER);
    }

    @Test
    void allThatHappenedSinceSheCameIsTold() {
        Authenticator.setUp(staff.signedIn(officer), clock);
        clock.advance(Duration.ofMinutes(1));
        var desk = administrator(staff);
        desk.post(page(officer) + "/second-factor/end", "reason", "NEW_DEVICE");
        comesInWith(AccountsDesk.code(desk.post(page(officer) + "/reset")));
    }

    private void comesInWith(String code) {
        var browser = staff.browser();
        browser.get("/sign-in/code");
        browser.post("/sign-in/code", "username", officer.name(), "code", code, "password", NEW, "again", NEW);
        assertThat(browser.signIn(officer.name(), NEW)).hasRedirectedUrl("/desk/me?done=news");
        assertThat(browser.get("/desk/me?done=news"))
                .bodyText()
                .containsPattern("(?s)notice-warning.*取消了你的动态码.*<h2>")
                .containsPattern("(?s)notice-warning.*重置了你的密码.*<h2>");
        assertThat(browser.get("/desk/me")).bodyText().doesNotContain("notice-warning");
    }

    @Test
    void manyOfOneKindPushNoneOfAnotherOut() {
        Authenticator.setUp(staff.signedIn(officer), clock);
        var desk = administrator(staff);
        desk.post(page(officer) + "/second-factor/end", "reason", "NEW_DEVICE");
        for (var i = 0; i < 6; i++) {
            clock.advance(Duration.ofSeconds(1));
            AccountsDesk.code(desk.post(page(officer) + "/reset"));
        }
        comesInWith(AccountsDesk.code(desk.post(page(officer) + "/reset")));
    }
}
