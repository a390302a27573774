package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.niangjia.support.SignOnSite;
import org.niangjia.support.World;
import org.springframework.test.context.ContextConfiguration;

/** In real use: whose role needs two things of hers here, needs them whatever her organisation's sign-on asked for. */
@IdentityTest
@ContextConfiguration(initializers = {World.class, SignOnSite.class, RequiredFactorTest.RealUse.class})
class SignOnRoleTest extends AtSignOn {
    @Test
    void whoseRoleNeedsTwoThingsSetsUpHersFirst() {
        var desk = staff.signedIn(officer);
        assertThat(desk.get(PAGE)).as("before that she links nothing").hasRedirectedUrl(Authenticator.PAGE);
        var phone = Authenticator.setUp(desk, clock);
        assertThat(link(desk, "present", phone.nextCode())).hasStatus(303);
        sql.sql("update identity.second_factor set wrapped_key = null, secret = null, ended_at = now(),"
                        + " ended_by = account_id, ended_reason = 'identity.reason.new-device' where account_id = ?")
                .param(officer.account().value())
                .update();
        provider.bent = token -> token.claim("acr", "two");
        var browser = staff.browser();
        assertThat(enter(browser)).hasStatusOk().bodyText().contains("登录好了");
        assertThat(browser.get("/desk/me")).hasStatus(303).hasRedirectedUrl(Authenticator.PAGE);
        assertThat(browser.get("/desk")).hasStatus(303).hasRedirectedUrl(Authenticator.PAGE);
    }
}
