package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.World;
import org.springframework.test.context.ContextConfiguration;

/** The site's own sign-on in the place of the password (decision 018). */
@IdentityTest
@ContextConfiguration(initializers = {World.class, SignOnSite.class})
class SignOnTest extends AtSignOn {
    @Test
    void whoLinkedHerAccountComesInByIt() {
        linked();
        clock.advance(Duration.ofMinutes(1));
        var browser = staff.browser();
        assertThat(browser.get("/sign-in")).bodyText().contains("用单位统一登录", "href=\"" + START + "\"");
        var entered = enter(browser);
        isIn(browser, entered);
        assertThat(entered).headers().hasValue("Refresh", "0; url=/desk/me?done=news");
        assertThat(browser.get("/desk/me?done=news")).bodyText().contains("从你的账号里和一个单位账号连上了", "连上的，上次用是");
        assertThat(audited()).containsExactly("done sign-on.linked ", "done sign-in identity.audit.by-sign-on");
    }

    /** ASVS V10.5.2: known by issuer and subject, by nothing that somebody else could be called. */
    @Test
    void whoIsNotLinkedDoesNotComeInAndNoAccountIsMade() {
        var before = accounts();
        provider.name = officer.name();
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(accounts()).isEqualTo(before);
        assertThat(lastAtTheDoor()).isEqualTo("refused identity.audit.sign-on-not-linked");
    }

    private int accounts() {
        return sql.sql("select count(*) from identity.account")
                .query(Integer.class)
                .single();
    }

    @Test
    void theSecondFactorIsStillAsked() {
        linked();
        var phone = withPhone();
        var browser = staff.browser();
        var asked = enter(browser);
        assertThat(asked).hasStatusOk().bodyText().contains("name=\"factor\"").doesNotContain("state=");
        assertThat(browser.cookie("niangjia")).isNull();
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(second(browser, asked, "000000")).hasStatus(422);
        assertThat(second(browser, asked, phone.nextCode())).hasStatus(303);
        assertThat(audited())
                .containsExactly(
                        "done sign-on.linked ", "done sign-on.shown ", "refused sign-in identity.audit.wrong-factor");
    }

    /** ASVS V6.8.4. */
    @Test
    void whereTheSiteSaysThatTheProviderAskedForTwoThingsItIsNotAskedAgain() {
        linked();
        withPhone();
        provider.bent = token -> token.claim("acr", "one").claim("amr", List.of("pwd", "otp"));
        assertThat(enter(staff.browser())).bodyText().contains("name=\"factor\"");
        provider.bent = token -> token.claim("amr", List.of("pwd", "hwk"));
        var byMethod = staff.browser();
        isIn(byMethod, enter(byMethod));
        provider.bent = token -> token.claim("acr", "two");
        var byClass = staff.browser();
        isIn(byClass, enter(byClass));
        assertThat(audited()).endsWith("done sign-in identity.audit.by-sign-on-of-two");
    }

    @Test
    void aDisabledAccountDoesNotComeIn() {
        linked();
        administrator(staff).post(page(officer) + "/disablement", "reason", "LEFT");
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(audited()).endsWith("refused sign-in identity.audit.disabled");
    }

    @Test
    void aLockedAccountDoesNotComeIn() {
        linked();
        for (var i = 0; i < 5; i++) {
            staff.browser().signIn(officer.name(), "wrong");
        }
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        clock.advance(Duration.ofMinutes(15));
        isIn(browser, enter(browser));
    }

    @Test
    void aResetClosesThisWayToo() {
        linked();
        administrator(staff).post(page(officer) + "/reset");
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(lastAtTheDoor()).isEqualTo("refused identity.audit.sign-on-not-linked");
    }

    /** A backup of before, or a statement by hand: the link alone opens nothing. */
    @Test
    void withoutAPasswordThatCountsTheLinkOpensNothing() {
        linked();
        sql.sql("update identity.account set password_hash = null where id = ?")
                .param(officer.account().value())
                .update();
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(audited()).endsWith("refused sign-in identity.audit.sign-on-no-password");
    }

    @Test
    void whoGuessesCodesBehindItLosesIt() {
        linked();
        withPhone();
        for (var i = 0; i < 20; i++) {
            clock.advance(Duration.ofMinutes(16));
            var browser = staff.browser();
            assertThat(second(browser, enter(browser), "000000")).hasStatus(422);
        }
        clock.advance(Duration.ofMinutes(16));
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(lastAtTheDoor()).isEqualTo("refused identity.audit.sign-on-not-linked");
    }

    @Test
    void whoseLinkEndsBeforeTheCodeDoesNotComeIn() {
        var desk = linked();
        var phone = Authenticator.setUp(desk, clock);
        var browser = staff.browser();
        var asked = enter(browser);
        assertThat(desk.post(PAGE + "/end")).hasRedirectedUrl("/desk/me?done=sign-on-ended");
        assertThat(second(browser, asked, phone.nextCode())).hasStatus(422);
        assertThat(browser.get("/desk/me")).hasStatus(303);
        assertThat(audited()).endsWith("refused sign-in identity.audit.sign-on-ended");
    }

    @Test
    void oneSubjectOneAccount() {
        linked();
        var other = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        assertThat(link(other)).hasStatus(422).bodyText().contains("另一个账号连着");
        provider.subject = "another";
        var desk = staff.signedIn(officer);
        assertThat(desk.get(PAGE)).bodyText().doesNotContain("action=\"" + PAGE + "\"");
        assertThat(link(desk)).hasStatus(422).bodyText().contains("先断开");
    }

    @Test
    void theSameFormSentTwiceLinksItOnceAndNeverAgain() {
        var desk = staff.signedIn(officer);
        var token = Authenticator.token(asked(desk));
        assertThat(desk.post(PAGE + "/link", "token", token)).hasStatus(303);
        assertThat(desk.post(PAGE + "/link", "token", token)).hasStatus(303);
        assertThat(desk.post(PAGE + "/end")).hasStatus(303);
        assertThat(desk.post(PAGE + "/link", "token", token))
                .as("it led to a link once")
                .hasStatus(422);
        assertThat(link(desk)).hasStatus(303);
        assertThat(audited()).startsWith("done sign-on.linked ", "done sign-on.ended ");
    }

    @Test
    void sheEndsItHerselfAndHerPasswordRemains() {
        var desk = linked();
        assertThat(desk.get(PAGE)).bodyText().contains("断开", "连上的，还没有用过");
        desk.post(PAGE + "/end");
        assertThat(desk.get("/desk/me?done=sign-on-ended")).bodyText().contains("和单位的账号断开了");
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(password(browser)).hasStatus(303);
    }

    @Test
    void theSecurityAdministratorSeesThatItIsLinkedAndEndsItAndSheIsTold() {
        var desk = linked();
        clock.advance(Duration.ofMinutes(1));
        var administrator = administrator(staff);
        var account = page(officer);
        assertThat(administrator.get(account)).bodyText().contains("单位统一登录", account + "/sign-on/end");
        assertThat(administrator.post(account + "/sign-on/end"))
                .as("without a reason")
                .hasStatus(422);
        assertThat(administrator.post(account + "/sign-on/end", "reason", "MOVED"))
                .hasStatus(303);
        assertThat(administrator.get(account)).bodyText().doesNotContain("单位统一登录");
        assertThat(administrator.post(account + "/sign-on/end", "reason", "MOVED"))
                .hasStatus(422);
        assertThat(desk.get("/desk/me")).as("signed out").hasStatus(303);
        var browser = staff.browser();
        isNotIn(browser, enter(browser));
        assertThat(password(browser)).hasRedirectedUrl("/desk/me?done=news");
        assertThat(browser.get("/desk/me?done=news")).bodyText().contains("断开了你和单位账号的连接（调走了）");
    }

    @Test
    void signingOutEndsOurSessionAndThereSheIsAskedAnew() {
        linked();
        var browser = staff.browser();
        isIn(browser, enter(browser));
        browser.post("/sign-out");
        assertThat(browser.get("/desk/me")).hasStatus(303);
        later();
        assertThat(sent(browser)).contains("prompt=login", "max_age=0");
    }

    @Test
    void sheGoesOnWhereSheWas() {
        linked();
        var browser = staff.browser();
        assertThat(browser.get("/sign-in?back=/desk/wordings"))
                .bodyText()
                .contains("href=\"" + START + "?back=/desk/wordings\"");
        clock.advance(Duration.ofMinutes(1));
        isIn(browser, enter(browser)); // what happened to her account comes first
        clock.advance(Duration.ofMinutes(1));
        var start = browser.get(START + "?back=/desk/wordings");
        var address = back(provider.signsOn(String.valueOf(start.getResponse().getHeader("Location")))
                .toString());
        assertThat(browser.get(address)).headers().hasValue("Refresh", "0; url=/desk/wordings");
    }

    @Test
    void sheIsSpokenToInHerLanguageAndBySiteName() {
        assertThat(staff.browser().get("/sign-in?lang=en"))
                .bodyText()
                .contains("Sign in with the city account", START + "?lang=en");
    }

    @Test
    void underAnotherNameThanTheSitesItIsNotThere() {
        assertThat(staff.browser().get("http://127.0.0.1/sign-in")).bodyText().doesNotContain(START);
        assertThat(staff.browser().get("http://127.0.0.1" + START)).hasStatus(404);
    }
}
