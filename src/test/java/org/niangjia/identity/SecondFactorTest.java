package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;

import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A code of the phone after the password (RFC 6238; ASVS V6.3.3, V6.5). */
@IdentityTest
class SecondFactorTest extends AtTheSecondStep {
    @Test
    void itCountsOnlyAfterAFirstCode() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        assertThat(browser.get("/desk/me")).bodyText().contains("还没有设");
        assertThat(phone.confirm(browser, "000000")).hasStatus(422).bodyText().contains("动态码不对", phone.token());
        assertThat(password(staff.browser())).as("not yet asked").hasStatus(303);

        assertThat(phone.confirm(browser, phone.code())).hasStatusOk();
        assertThat(browser.get("/desk/me?done=factor")).bodyText().contains("动态码设好了", "换手机了，重新设");
        var again = staff.browser();
        assertThat(enter(again, phone.nextCode())).hasStatus(303).hasRedirectedUrl("/desk");
        assertThat(again.get("/desk/me")).hasStatusOk();
    }

    @Test
    void settingItUpEndsHerOtherSessionsAndGivesRecoveryCodes() {
        var elsewhere = staff.signedIn(officer);
        var here = staff.signedIn(officer);
        var phone = Authenticator.scanning(here, clock);

        assertThat(Authenticator.recoveryCodes(phone.confirm(here, phone.code())))
                .hasSize(10);
        assertThat(here.get("/desk/me")).hasStatusOk();
        assertThat(elsewhere.get("/desk/me"))
                .as("came in by the password alone")
                .hasStatus(303);
    }

    /** ASVS V6.5.1. */
    @Test
    void aCodeWorksOnce() {
        var phone = withPhone();
        assertThat(enter(staff.browser(), phone.code()))
                .as("it confirmed the set-up")
                .hasStatus(422);
        var code = phone.nextCode();
        assertThat(enter(staff.browser(), code)).hasStatus(303);
        assertThat(enter(staff.browser(), code)).hasStatus(422).bodyText().contains("一个动态码只能用一次");
        assertThat(enter(staff.browser(), phone.nextCode())).hasStatus(303);
    }

    @Test
    void whatIsOfferedToOneIsNotConfirmedByAnother() {
        var hers = Authenticator.scanning(staff.signedIn(officer), clock);
        var another = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        another.get(Authenticator.PAGE);
        assertThat(hers.confirm(another, hers.code())).hasStatus(422).bodyText().contains("换了一个新的");
    }

    /** ASVS V6.5.6, V6.4.4. */
    @Test
    void aLostPhoneIsTakenOffWithAReasonAndSheIsTold() {
        var browser = staff.signedIn(officer);
        Authenticator.setUp(browser, clock);
        clock.advance(Duration.ofMinutes(1));
        var desk = administrator(staff);
        var path = page(officer) + "/second-factor/end";
        assertThat(desk.get(page(officer))).bodyText().contains(path);
        assertThat(desk.get(path)).hasStatusOk().bodyText().contains("手机丢了或者坏了").doesNotContain(" checked");
        assertThat(desk.post(path)).hasStatus(422).bodyText().contains("选一个原因");

        assertThat(desk.post(path, "reason", "LOST_DEVICE")).hasStatus(303);
        assertThat(browser.get("/desk/me")).as("signed out").hasStatus(303);
        assertThat(desk.post(path, "reason", "LOST_DEVICE"))
                .hasStatus(422)
                .bodyText()
                .contains("她现在没有动态码");
        clock.advance(Duration.ofMinutes(1));
        var entered = staff.browser();
        assertThat(password(entered)).hasStatus(303).hasRedirectedUrl("/desk/me?done=news");
        assertThat(entered.get("/desk/me?done=news")).bodyText().contains("取消了你的动态码（手机丢了或者坏了）", "notice-warning");
        clock.advance(Duration.ofMinutes(1));
        assertThat(password(staff.browser())).hasRedirectedUrl("/desk");
        assertThat(entered.get("/desk/me")).bodyText().contains("我的账号有过的变动").doesNotContain("notice-warning");
        assertThat(audited())
                .containsExactly(
                        "second-factor.set done", "second-factor.taken-off done", "second-factor.taken-off refused");
    }

    @Test
    void nobodyTakesOffHerOwnOrOneOutOfReach() {
        var security = staff.person(LittleTree.COUNTY, Role.SECURITY_ADMINISTRATOR);
        var desk = staff.signedIn(security);
        Authenticator.setUp(desk, clock);
        var outside = staff.person(LittleTree.NEIGHBOUR, Role.OFFICER);
        assertThat(desk.post(page(security) + "/second-factor/end", "reason", "LOST_DEVICE"))
                .hasStatus(422);
        assertThat(desk.post(page(outside) + "/second-factor/end", "reason", "LOST_DEVICE"))
                .hasStatus(404);
        assertThat(desk.get("/desk/me")).bodyText().contains("登录时要写");
    }

    @Test
    void theSecretIsNowhereInTheDatabaseAndGoneWithItsEnd() {
        var phone = withPhone();
        var rows = "select row_to_json(f)::text from identity.second_factor f where account_id = ?";
        assertThat(sql.sql(rows)
                        .param(officer.account().value())
                        .query(String.class)
                        .list())
                .hasSize(1)
                .noneMatch(row -> row.contains(phone.text())
                        || row.contains(HexFormat.of().formatHex(phone.bytes())));
        administrator(staff).post(page(officer) + "/second-factor/end", "reason", "NEW_DEVICE");
        assertThat(sql.sql(
                                "select secret is null and wrapped_key is null from identity.second_factor where account_id = ?")
                        .param(officer.account().value())
                        .query(Boolean.class)
                        .list())
                .containsExactly(true);
    }

    /** ASVS V14.3.2; the secret stands in no address and is not repeated by a wrong code's page alone. */
    @Test
    void theSetUpPageIsNotKeptAndTheDemonstrationSaysThatItIsOptional() {
        var page = staff.signedIn(officer).get(Authenticator.PAGE);
        assertThat(page)
                .headers()
                .satisfies(headers -> assertThat(headers.getCacheControl()).contains("no-store"));
        assertThat(page)
                .bodyText()
                .contains(
                        "<svg class=\"qr\"",
                        "href=\"otpauth://totp/Niangjia:" + officer.name() + "?secret=",
                        "演示里可以不设");
        assertThat(staff.signedIn(officer).get(Authenticator.PAGE + "?lang=en"))
                .bodyText()
                .contains("Set up the authenticator", "lang=\"en\"");
    }

    private List<String> audited() {
        return sql.sql("select action || ' ' || outcome from audit.event where object_id = ?"
                        + " and action like 'second-factor%' order by id")
                .param(officer.account().value())
                .query(String.class)
                .list();
    }
}
