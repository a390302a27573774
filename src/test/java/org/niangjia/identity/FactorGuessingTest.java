package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.store.AccountStore;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever has the password and guesses the code of the phone (ASVS V6.3.1, V6.6.3; decisions 009 and 012). */
@IdentityTest
class FactorGuessingTest extends AtTheSecondStep {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

    @Autowired
    AccountStore accounts;

    /** ASVS V6.3.1: beside the lock-out of passwords, decision 009. */
    @Test
    void wrongCodesLockTheAccountLikeWrongPasswords() {
        var phone = withPhone();
        for (var i = 0; i < 5; i++) {
            assertThat(enter(staff.browser(), "000000")).hasStatus(422);
        }
        assertThat(password(staff.browser()))
                .as("the right password forgave nothing")
                .hasStatus(422);
        clock.advance(Duration.ofMinutes(15));
        assertThat(enter(staff.browser(), phone.code())).hasStatus(303);
    }

    @Test
    void aFormLeftOpenGuessesNoMoreThanFiveTimes() {
        var phone = withPhone();
        var browser = staff.browser();
        var form = password(browser);
        for (var i = 0; i < 5; i++) {
            assertThat(second(browser, form, "000000")).hasStatus(422);
        }
        assertThat(second(browser, form, phone.nextCode())).hasStatus(422);
    }

    @Test
    void fourSlipsAndThenAllRightLetsHerIn() {
        var phone = withPhone();
        for (var i = 0; i < 4; i++) {
            staff.browser().signIn(officer.name(), "wrong");
        }
        assertThat(enter(staff.browser(), phone.nextCode())).hasStatus(303);
        for (var i = 0; i < 4; i++) {
            assertThat(enter(staff.browser(), "000000"))
                    .as("the count began anew")
                    .hasStatus(422);
        }
        assertThat(enter(staff.browser(), phone.nextCode())).hasStatus(303);
    }

    /** Patience would guess one in the end: three of a million codes count at any moment. */
    @Test
    void twentyWrongOnesWheneverTheyCameVoidThePasswordAndSheIsTold() {
        var desk = staff.signedIn(officer);
        var phone = Authenticator.setUp(desk, clock);
        fiveWrongOnes();
        fiveWrongOnes();
        fiveWrongOnes();
        assertThat(desk.get("/desk/me")).hasStatusOk();
        var halfway = staff.browser();
        var form = password(halfway);
        fiveWrongOnes();

        assertThat(password(staff.browser())).as("the right password").hasStatus(422);
        assertThat(desk.get("/desk/me")).as("signed out").hasStatus(303);
        assertThat(second(halfway, form, phone.nextCode()))
                .hasStatus(422)
                .bodyText()
                .contains("从账号和密码重新来");
        assertThat(audited("password.voided")).containsExactly("done ");

        var administrator = administrator(staff);
        assertThat(administrator.get(page(officer))).bodyText().contains("动态码错太多次，作废了");
        var code = AccountsDesk.code(administrator.post(page(officer) + "/reset"));
        var browser = staff.browser();
        browser.get("/sign-in/code");
        browser.post("/sign-in/code", "username", officer.name(), "code", code, "password", NEW, "again", NEW);
        assertThat(second(browser, browser.signIn(officer.name(), NEW), phone.nextCode()))
                .hasRedirectedUrl("/desk/me?done=news");
        assertThat(browser.get("/desk/me?done=news")).bodyText().contains("动态码写错了太多次，密码就作废了", "重置了你的密码");
    }

    @Test
    void aRightOneStartsTheLastingCountAnew() {
        var phone = withPhone();
        for (var round = 0; round < 3; round++) {
            fiveWrongOnes();
        }
        assertThat(enter(staff.browser(), phone.nextCode())).hasStatus(303);
        for (var round = 0; round < 3; round++) {
            fiveWrongOnes();
        }
        assertThat(enter(staff.browser(), phone.nextCode())).hasStatus(303);
    }

    private void fiveWrongOnes() {
        for (var i = 0; i < 5; i++) {
            assertThat(enter(staff.browser(), "000000")).hasStatus(422);
        }
        clock.advance(Duration.ofMinutes(15));
    }

    @Test
    void aHundredTriesFromAnywhereStopTheRightCodeToo() {
        var phone = withPhone();
        var browser = staff.browser();
        var form = password(browser);
        for (var i = 0; i < 100; i++) {
            accounts.beginTry(officer.account());
        }
        assertThat(second(browser, form, phone.nextCode())).hasStatus(422);
        assertThat(audited("sign-in").getLast()).isEqualTo("refused identity.audit.locked");
    }

    /** It tells that somebody else has her password, before any code is right. */
    @Test
    void aRightPasswordWithTheCodeStillToComeIsInTheRecord() {
        withPhone();
        assertThat(audited("password.shown")).isEmpty();
        password(staff.browser());
        assertThat(audited("password.shown")).containsExactly("done ");
    }

    private List<String> audited(String action) {
        return sql.sql(
                        "select outcome || ' ' || reason from audit.event where object_id = ? and action = ? order by id")
                .params(officer.account().value(), action)
                .query(String.class)
                .list();
    }
}
