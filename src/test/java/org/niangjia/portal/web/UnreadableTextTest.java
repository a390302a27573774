package org.niangjia.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.consultation.CountryTest;
import org.niangjia.consultation.Neighbourhood;
import org.niangjia.identity.Role;
import org.niangjia.identity.Staff;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** PostgreSQL takes no NUL as text: whoever sends one in a form gets an answer like any other, never an error of ours. */
@CountryTest
class UnreadableTextTest {
    private static final String ODD = "一\0\u0007二";

    @Autowired
    Staff staff;

    @Autowired
    Neighbourhood neighbourhood;

    @Autowired
    TestClock clock;

    @BeforeEach
    void now() {
        clock.reset();
        neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER);
    }

    @Test
    void signingIn() {
        var browser = staff.browser();
        assertThat(browser.signIn("admin\0", Staff.PASSWORD)).hasStatus(422);
        browser.get("/sign-in/code");
        assertThat(browser.post(
                        "/sign-in/code",
                        "username",
                        "admin\0",
                        "code",
                        ODD,
                        "password",
                        Staff.PASSWORD,
                        "again",
                        Staff.PASSWORD))
                .hasStatus(422);
    }

    @Test
    void aSessionThatNobodyBegan() {
        var browser = staff.browser();
        browser.remember(new Cookie("niangjia", "AAAA")); // base64 of three NULs
        assertThat(browser.get("/desk/me")).hasStatus(303);
    }

    @Test
    void aFederationsOwnPage() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.COUSIN, Role.CHAIR));
        browser.get("/desk/organization");
        assertThat(browser.post("/desk/organization", "address", ODD, "telephone", "\0", "offers", ODD))
                .hasStatus(303);
        assertThat(Browser.body(browser.get("/federations/152202001"))).contains("一二");
    }

    @Test
    void accounts() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.ANCESTOR, Role.SECURITY_ADMINISTRATOR));
        var someone = staff.person(Neighbourhood.OWN, Role.OFFICER);
        browser.get("/desk/accounts");
        assertThat(browser.post("/desk/accounts", "name", "\0" + someone.displayName()))
                .hasStatusOk()
                .bodyText()
                .contains(someone.name());
        browser.get("/desk/accounts/new");
        assertThat(browser.post("/desk/accounts/new", with("signInName", "odd\0name", "place", ODD)))
                .hasStatus(422);
        assertThat(browser.post(
                        "/desk/accounts/new", with("signInName", "oddname", "place", Neighbourhood.OWN.toString())))
                .hasStatusOk();
        assertThat(browser.get("/desk/accounts/new?organization=%00")).hasStatusOk();
        assertThat(browser.post(
                        "/desk/accounts/" + someone.account() + "/assignments",
                        with("reason", "APPOINTED\0", "place", ODD)))
                .hasStatus(422);
    }

    @Test
    void atTheDesk() {
        var browser = staff.signedIn(neighbourhood.onDuty(Neighbourhood.OWN, Role.OFFICER));
        browser.get("/desk");
        assertThat(browser.get("/desk?number=%00&with=%00&show=%00")).hasStatusOk();
        browser.get("/desk/wordings");
        assertThat(browser.post("/desk/wordings", "title", ODD, "body", ODD)).hasStatus(303);
    }

    @Test
    void atThePublicDoor() {
        var browser = staff.browser();
        assertThat(browser.get("/federations?q=%00")).hasStatusOk();
        browser.get("/help");
        assertThat(browser.post("/help", "region", ODD, "topic", ODD)).hasStatusOk();
        for (var screen : new String[] {"/help/place", "/help/story", "/help/requests", "/help/receipt"}) {
            assertThat(browser.post(screen, "token", ODD, "region", "152201003\0", "search", ODD, "words", ODD))
                    .satisfies(answer -> assertThat(answer.getResponse().getStatus())
                            .as(screen)
                            .isLessThan(500));
        }
        browser.get("/follow");
        assertThat(browser.post("/follow", "code", ODD, "reply", ODD)).hasStatus(422);
    }

    private static String[] with(String... more) {
        return new String[] {"displayName", ODD, "role", "OFFICER", "searched", ODD, more[0], more[1], more[2], more[3]
        };
    }
}
