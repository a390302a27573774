package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A recovery code in the place of the phone. */
@IdentityTest
class RecoveryAsFactorTest extends AtTheSecondStep {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

    @Test
    void aRecoveryCodeStandsInForThePhoneOnce() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        var recovery = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));

        assertThat(enter(staff.browser(), recovery.getFirst())).hasStatus(303);
        assertThat(enter(staff.browser(), recovery.getFirst())).hasStatus(422);
        assertThat(browser.get("/desk/me")).bodyText().contains("还剩 9 个没用过");
        assertThat(lastSignIn()).isEqualTo("refused identity.audit.wrong-factor");
        assertThat(enter(staff.browser(), recovery.get(1))).hasStatus(303);
        assertThat(lastSignIn()).isEqualTo("done identity.audit.by-recovery");
    }

    /** ASVS V6.4.3: whoever found the list of codes does not come in by two of them. */
    @Test
    void aRecoveryCodeThatSetAPasswordBringsNoSecondFactor() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        var recovery = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));
        var thief = staff.browser();
        var changed = useCode(thief, recovery.getFirst());

        assertThat(changed).hasStatusOk().bodyText().contains("这一次不能用恢复码代替");
        assertThat(Authenticator.recoveryCodes(changed)).as("no new ones").isEmpty();
        assertThat(second(thief, thief.signIn(officer.name(), NEW), recovery.get(1)))
                .hasStatus(422);
        assertThat(second(thief, thief.signIn(officer.name(), NEW), phone.nextCode()))
                .hasStatus(303);
        clock.advance(Duration.ofSeconds(1));
        var again = staff.browser();
        assertThat(second(again, again.signIn(officer.name(), NEW), recovery.get(1)))
                .as("she has shown her phone since")
                .hasStatus(303);
    }

    /** ASVS V6.4.3, V6.4.6: nor does who resets a password. */
    @Test
    void aResetBringsNoSecondFactor() {
        var phone = withPhone();
        var code = AccountsDesk.code(administrator(staff).post(page(officer) + "/reset"));
        var browser = staff.browser();
        var changed = useCode(browser, code);

        assertThat(changed).hasStatusOk();
        assertThat(Authenticator.recoveryCodes(changed)).isEmpty();
        assertThat(second(browser, browser.signIn(officer.name(), NEW), phone.nextCode()))
                .hasStatus(303)
                .hasRedirectedUrl("/desk/me?done=news");
    }

    /** On the page that sets a new password they need no lock; here each is a try like any other (decision 009). */
    @Test
    void wrongOnesLockLikeWrongCodes() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.scanning(browser, clock);
        var recovery = Authenticator.recoveryCodes(phone.confirm(browser, phone.code()));
        var halfway = staff.browser();
        var form = password(halfway);
        for (var i = 0; i < 5; i++) {
            assertThat(second(halfway, form, "0000-0000-0000")).hasStatus(422);
        }
        assertThat(second(halfway, form, recovery.getFirst())).hasStatus(422);
        assertThat(lastSignIn()).isEqualTo("refused identity.audit.locked");
        clock.advance(Duration.ofMinutes(15));
        assertThat(enter(staff.browser(), recovery.getFirst())).hasStatus(303);
    }

    private MvcTestResult useCode(Browser browser, String code) {
        browser.get("/sign-in/code");
        return browser.post("/sign-in/code", "username", officer.name(), "code", code, "password", NEW, "again", NEW);
    }

    private String lastSignIn() {
        return sql.sql("select outcome || ' ' || reason from audit.event where object_id = ? and action = 'sign-in'"
                        + " order by id desc limit 1")
                .param(officer.account().value())
                .query(String.class)
                .single();
    }
}
