package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;

/** Another phone in the place of the one that counts, and new recovery codes: not by whoever only sits at her desk. */
@IdentityTest
class ReplacingFactorTest extends AtTheSecondStep {
    private int present(Browser browser, Authenticator newer, String present) {
        return browser.post(Authenticator.PAGE, "token", newer.token(), "factor", newer.code(), "present", present)
                .getResponse()
                .getStatus();
    }

    @Test
    void anotherPhoneNeedsACodeOfTheOneThatCounts() {
        var browser = staff.signedIn(officer);
        assertThat(browser.get(Authenticator.PAGE)).bodyText().doesNotContain("name=\"present\"");
        var phone = Authenticator.setUp(browser, clock);
        assertThat(browser.get(Authenticator.PAGE)).bodyText().contains("name=\"present\"", "现在用着的动态码");
        var newer = Authenticator.scanning(browser, clock);
        assertThat(newer.confirm(browser, newer.code()))
                .hasStatus(422)
                .bodyText()
                .contains("没对上", newer.token());
        assertThat(present(browser, newer, "000000")).isEqualTo(422);
        assertThat(present(browser, newer, phone.code())).as("it was used").isEqualTo(422);

        clock.advance(Duration.ofMinutes(1));
        assertThat(present(browser, newer, phone.code())).isEqualTo(303);
        clock.advance(Duration.ofMinutes(1));
        assertThat(enter(staff.browser(), phone.code())).as("the old phone").hasStatus(422);
        var again = staff.browser();
        assertThat(enter(again, newer.code())).hasRedirectedUrl("/desk/me?done=news");
        assertThat(again.get("/desk/me?done=news")).bodyText().contains("从你的账号里换了动态码", "notice-warning");
    }

    @Test
    void aRecoveryCodeDoesWhenThePhoneIsGone() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        var recovery = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));
        var newer = Authenticator.scanning(browser, clock);
        assertThat(present(browser, newer, recovery.getFirst())).isEqualTo(303);
        assertThat(browser.get("/desk/me")).bodyText().contains("还剩 9 个没用过");
    }

    @Test
    void newRecoveryCodesNeedPasswordAndPhone() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.setUp(browser, clock);
        assertThat(browser.get("/desk/me")).bodyText().contains("name=\"present\"");
        assertThat(browser.post("/desk/me/recovery-codes", "confirm", Staff.PASSWORD))
                .hasStatus(422)
                .bodyText()
                .contains("没对上");
        clock.advance(Duration.ofMinutes(1));
        assertThat(browser.post("/desk/me/recovery-codes", "confirm", "wrong", "present", phone.code()))
                .hasStatus(422);
        assertThat(browser.post("/desk/me/recovery-codes", "confirm", Staff.PASSWORD, "present", phone.code()))
                .hasStatusOk();
        var again = staff.browser();
        assertThat(enter(again, phone.nextCode())).hasRedirectedUrl("/desk/me?done=news");
        assertThat(again.get("/desk/me?done=news")).bodyText().contains("从你的账号里换了一套恢复码");
    }

    /** Her line broke, or she pressed twice: what she sees last is what counts. */
    @Test
    void theSameFormSentTwiceSetsItUpOnceAndShowsCodesAgain() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        var lost = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));
        var shown = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));
        assertThat(shown).hasSize(10).doesNotContainAnyElementsOf(lost);
        assertThat(sql.sql("select count(*) from identity.second_factor where account_id = ?")
                        .param(officer.account().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(enter(staff.browser(), lost.getFirst())).hasStatus(422);
        assertThat(enter(staff.browser(), shown.getFirst())).hasStatus(303);
    }
}
