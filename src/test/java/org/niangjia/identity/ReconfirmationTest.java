package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;

import java.time.Duration;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.shared.web.Reconfirmed;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who she is, asked again before what a passer-by must not do (ASVS V7.5.1, V7.5.3). */
@IdentityTest
class ReconfirmationTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void tenMinutesAfterSigningInItIsAskedAndWhatSheFilledInGoesOn() {
        var desk = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        clock.advance(Duration.ofMinutes(10).minusSeconds(1));
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT")).hasStatus(303);
        clock.advance(Duration.ofSeconds(1));

        assertThat(desk.post(page(officer) + "/disablement/end"))
                .hasStatus(422)
                .bodyText()
                .contains("再确认一下是你", "action=\"" + page(officer) + "/disablement/end\"");
        assertThat(desk.get(page(officer))).bodyText().contains("已停用");
        assertThat(desk.post(page(officer) + "/disablement/end", "confirmation", "wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("写你现在的密码")
                .doesNotContain("value=\"wrong\"");
        assertThat(desk.post(page(officer) + "/disablement/end", "confirmation", Staff.PASSWORD))
                .hasStatus(303);
        clock.advance(Duration.ofMinutes(9));
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT"))
                .as("it holds for ten minutes")
                .hasStatus(303);
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.post(page(officer) + "/disablement/end")).hasStatus(422);
    }

    @Test
    void theWholeFormWaitsInThePage() {
        var desk = administrator(staff);
        clock.advance(Duration.ofMinutes(10));
        var form = new String[] {
            "displayName",
            "王<b>等</b>",
            "signInName",
            "wangdeng",
            "role",
            "OFFICER",
            "place",
            LittleTree.SOUTH.toString()
        };
        assertThat(desk.post("/desk/accounts/new", form))
                .hasStatus(422)
                .bodyText()
                .contains(
                        "name=\"displayName\" value=\"王&lt;b>等&lt;/b>\"",
                        "name=\"signInName\" value=\"wangdeng\"",
                        "name=\"place\" value=\"" + LittleTree.SOUTH + "\"")
                .doesNotContain("name=\"lang\"");
    }

    @Test
    void aCodeOfThePhoneDoesToo() {
        var person = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        var desk = staff.signedIn(person);
        var phone = Authenticator.setUp(desk, clock);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        clock.advance(Duration.ofMinutes(10));
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", "000000"))
                .hasStatus(422);
        var code = phone.code();
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", code))
                .hasStatus(303);
        var elsewhere = staff.browser();
        assertThat(Authenticator.second(elsewhere, elsewhere.signIn(person.name(), Staff.PASSWORD), code))
                .as("it was used")
                .hasStatus(422);
    }

    @Test
    void guessingItLocksTheAccount() {
        var desk = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        clock.advance(Duration.ofMinutes(10));
        for (var i = 0; i < 5; i++) {
            desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", "wrong");
        }
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", Staff.PASSWORD))
                .hasStatus(422);
    }

    @Test
    void theSecondFactorIsNotChangedByAPasserBy() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        clock.advance(Duration.ofMinutes(10));
        var phone = Authenticator.scanning(browser, clock);
        assertThat(phone.confirm(browser, phone.code()))
                .hasStatus(422)
                .bodyText()
                .contains("再确认一下是你");
        assertThat(browser.get("/desk/me")).bodyText().contains("还没有设");
    }

    @Test
    void whoMayNotIsRefusedAndNotAsked() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        browser.get("/desk/me");
        clock.advance(Duration.ofMinutes(11));
        var answer = browser.post(page(staff.person(LittleTree.NORTH, Role.OFFICER)) + "/disablement");
        assertThat(answer).hasStatus(403);
        assertThat(Browser.body(answer)).doesNotContain("再确认");
    }

    /** ASVS V7.2.4: an id that somebody took before is worth nothing after it. */
    @Test
    void sheGoesOnInANewSessionId() {
        var desk = administrator(staff);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        clock.advance(Duration.ofMinutes(10));
        desk.post(page(officer) + "/disablement", "reason", "LEFT");
        var before = Objects.requireNonNull(desk.cookie("niangjia")).getValue();
        assertThat(desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", Staff.PASSWORD))
                .hasStatus(303);
        assertThat(Objects.requireNonNull(desk.cookie("niangjia")).getValue()).isNotEqualTo(before);
        assertThat(desk.get(page(officer))).hasStatusOk();
        assertThat(staff.browser().get("/desk/me", "Cookie", "niangjia=" + before))
                .hasStatus(303);
    }

    @Test
    void endingTheOthersAsksTooAndLeavesHerOwn() {
        var person = staff.person(LittleTree.NORTH, Role.OFFICER);
        var elsewhere = staff.signedIn(person);
        var here = staff.signedIn(person);
        here.get("/desk/me");
        clock.advance(Duration.ofMinutes(10));
        var end = "/desk/me/sessions/others/end";
        assertThat(here.post(end)).hasStatus(422).bodyText().contains("再确认一下是你");
        assertThat(elsewhere.get("/desk/me")).hasStatusOk();
        assertThat(here.post(end, "confirmation", Staff.PASSWORD)).hasStatus(303);
        assertThat(elsewhere.get("/desk/me")).hasStatus(303);
        assertThat(here.get("/desk/me")).hasStatusOk();
    }

    @Test
    void aWrongAnswerIsInTheRecord() {
        var person = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        var desk = staff.signedIn(person);
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        desk.get("/desk/accounts");
        clock.advance(Duration.ofMinutes(10));
        desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", "wrong");
        desk.post(page(officer) + "/disablement", "reason", "LEFT", "confirmation", "000000");
        assertThat(sql.sql(
                                "select outcome || ' ' || reason from audit.event where object_id = ? and action = 'reconfirmed'"
                                        + " order by id")
                        .param(person.account().value())
                        .query(String.class)
                        .list())
                .containsExactly("refused identity.audit.wrong", "refused identity.audit.wrong-factor");
    }

    /**
     * Every form of this module either asks, or is one of these: the search is a form only so that a name stands in no
     * address; a role is switched to one that she holds anyway; the others ask for her password themselves, or let in.
     */
    @Test
    void everyChangeOfAnAccountAsks() {
        var silent = new TreeSet<String>();
        mapping.getHandlerMethods().forEach((info, route) -> {
            if (route.getBeanType().getPackageName().startsWith("org.niangjia.identity")
                    && info.getMethodsCondition().getMethods().contains(RequestMethod.POST)
                    && !route.hasMethodAnnotation(Reconfirmed.class)) {
                silent.addAll(info.getPatternValues());
            }
        });
        assertThat(silent)
                .containsExactly(
                        "/desk/accounts",
                        "/desk/me/new-password",
                        "/desk/me/password",
                        "/desk/me/recovery-codes",
                        "/desk/role",
                        "/sign-in",
                        "/sign-in/code",
                        "/sign-in/second-step",
                        "/sign-out");
    }
}
