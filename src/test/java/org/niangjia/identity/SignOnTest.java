package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.World;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

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
        provider.bent = token -> token.claim("preferred_username", officer.name())
                .claim("name", officer.name())
                .claim("email", officer.name())
                .claim("email_verified", true);
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
        hasReadHerNews();
        var start = browser.get(START + "?back=/desk/wordings");
        var address = back(provider.signsOn(String.valueOf(start.getResponse().getHeader("Location")))
                .toString());
        assertThat(browser.get(address)).headers().hasValue("Refresh", "0; url=/desk/wordings");
    }

    @Test
    void sheGoesOnWhereSheWasAlsoByHerPassword() {
        var browser = staff.browser();
        var kept = "name=\"back\" value=\"/desk/wordings\"";
        assertThat(comesBack(browser, START + "?back=/desk/wordings"))
                .hasStatus(422)
                .bodyText()
                .contains(kept);
        later();
        var declined = provider.turnsBack(location(browser.get(START + "?back=/desk/wordings")));
        assertThat(browser.get(back(declined.toString())))
                .hasStatus(422)
                .bodyText()
                .contains(kept);
        later();
        var back = provider.signsOn(location(browser.get(START + "?back=/desk/wordings")));
        provider.away = true;
        assertThat(browser.get(back(back.toString()))).hasStatus(503).bodyText().contains(kept);
    }

    private MvcTestResult comesBack(Browser browser, String start) {
        later();
        return browser.get(back(provider.signsOn(location(browser.get(start))).toString()));
    }

    private static String location(MvcTestResult sent) {
        return String.valueOf(sent.getResponse().getHeader("Location"));
    }

    @Test
    void howSheReadsComesBackWithHer() {
        var start = START + "?lang=en&type=large";
        assertThat(comesBack(staff.browser(), start))
                .hasStatus(422)
                .bodyText()
                .contains("did not let you in", "<html lang=\"en\"", "action=\"/sign-in?lang=en&amp;type=large\"");
        linked();
        hasReadHerNews();
        assertThat(comesBack(staff.browser(), start)).headers().hasValue("Refresh", "0; url=/desk?lang=en&type=large");
        var desk = staff.signedIn(officer);
        desk.get(PAGE);
        desk.post(PAGE + "/end");
        later();
        var going = desk.post(PAGE + "?lang=en");
        assertThat(desk.get(back(provider.signsOn(onward(going)).toString())))
                .bodyText()
                .contains("Make sure that both are your own", "/link?lang=en");
    }

    /** Whoever linked it may be who comes in by it. */
    @Test
    void aNewLinkIsToldUntilSheCameInByHerPassword() {
        linked();
        for (var i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(1));
            var browser = staff.browser();
            assertThat(enter(browser)).headers().hasValue("Refresh", "0; url=/desk/me?done=news");
            assertThat(browser.get("/desk/me?done=news")).bodyText().contains("连上了", "每次登录都会再告诉你");
        }
        clock.advance(Duration.ofMinutes(1));
        var herself = staff.browser();
        assertThat(password(herself)).hasRedirectedUrl("/desk/me?done=news");
        assertThat(herself.get("/desk/me?done=news"))
                .bodyText()
                .containsPattern("(?s)notice-warning.*连上了.*<h2>")
                .doesNotContain("每次登录都会再告诉你");
        clock.advance(Duration.ofMinutes(1));
        assertThat(enter(staff.browser())).headers().hasValue("Refresh", "0; url=/desk");
    }

    /** A code may have been asked of her by whoever linked it. */
    @Test
    void aCodeBehindTheSignOnIsNotHerPassword() {
        var phone = withPhone();
        var desk = staff.browser();
        enter(desk, phone.nextCode());
        clock.advance(Duration.ofMinutes(1));
        assertThat(link(desk, "present", phone.nextCode())).hasStatus(303);
        for (var i = 0; i < 2; i++) {
            clock.advance(Duration.ofMinutes(1));
            var browser = staff.browser();
            assertThat(second(browser, enter(browser), phone.nextCode())).hasRedirectedUrl("/desk/me?done=news");
        }
        clock.advance(Duration.ofMinutes(1));
        assertThat(enter(staff.browser(), phone.nextCode())).hasRedirectedUrl("/desk/me?done=news");
        clock.advance(Duration.ofMinutes(1));
        var browser = staff.browser();
        assertThat(second(browser, enter(browser), phone.nextCode())).hasRedirectedUrl("/desk");
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
