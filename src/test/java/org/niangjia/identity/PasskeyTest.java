package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.model.Device;
import org.niangjia.support.Browser;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A passkey after the password, in the place of a code (decision 016). */
@IdentityTest
class PasskeyTest extends AtTheSecondStep {
    private static final String PAGE = "/desk/me/passkeys";
    private static final Pattern END = Pattern.compile(PAGE + "/[0-9a-f-]{36}/end");

    private static Device device() {
        return new Device("http://localhost:80", "localhost");
    }

    private static String question(MvcTestResult page, String act) {
        var found = Pattern.compile("data-passkey=\"" + act + "\"[^>]* data-question=\"([^\"]+)\"")
                .matcher(Browser.body(page));
        assertThat(found.find()).as(act + " in " + Browser.body(page)).isTrue();
        return found.group(1);
    }

    private MvcTestResult add(Browser browser, Device device, String... more) {
        var form = new String[4 + more.length];
        System.arraycopy(
                new String[] {"name", "办公室的电脑", "credential", device.made(question(browser.get(PAGE), "make"))},
                0,
                form,
                0,
                4);
        System.arraycopy(more, 0, form, 4, more.length);
        return browser.post(PAGE, form);
    }

    private Device withPasskey(Browser browser) {
        var device = device();
        assertThat(add(browser, device).getResponse().getStatus()).isIn(200, 303);
        later();
        return device;
    }

    /** A question is younger than the one before by a moment at least. */
    private void later() {
        clock.advance(Duration.ofSeconds(1));
    }

    @Override
    MvcTestResult password(Browser browser) {
        later();
        return super.password(browser);
    }

    private MvcTestResult enter(Browser browser, Device device) {
        var asked = password(browser);
        return second(browser, asked, device.shown(question(asked, "show")));
    }

    @Test
    void itIsTheSecondThingThatSheShows() {
        var elsewhere = staff.signedIn(officer);
        var here = staff.signedIn(officer);
        var device = device();
        assertThat(Authenticator.recoveryCodes(add(here, device))).hasSize(10);
        assertThat(elsewhere.get("/desk/me")).as("came in without it").hasStatus(303);
        assertThat(here.get("/desk/me")).bodyText().contains("办公室的电脑", "还没有用过");

        var again = staff.browser();
        assertThat(enter(again, device)).hasStatus(303);
        assertThat(again.get("/desk/me")).bodyText().contains("上次用是", "从你的账号里加了一个通行密钥");
        assertThat(audited()).containsExactly("passkey.added ", "sign-in identity.audit.by-passkey");
    }

    @Test
    void anAnswerWorksOnceAndNoOlderOneAfterIt() {
        var device = withPasskey(staff.signedIn(officer));
        var browser = staff.browser();
        var older = question(password(browser), "show");
        var asked = password(browser);
        var answer = device.shown(question(asked, "show"));
        assertThat(second(browser, asked, answer)).hasStatus(303);
        assertThat(second(staff.browser(), asked, answer)).as("copied").hasStatus(422);
        assertThat(second(staff.browser(), asked, device.shown(older))).hasStatus(422);
        assertThat(enter(staff.browser(), device)).hasStatus(303);
    }

    @Test
    void somebodyElsesPasskeyOpensNothing() {
        withPasskey(staff.signedIn(officer));
        var other = staff.person(LittleTree.NORTH, Role.OFFICER);
        var theirs = withPasskey(staff.signedIn(other));
        assertThat(enter(staff.browser(), theirs)).hasStatus(422);
        assertThat(enter(staff.browser(), device())).hasStatus(422);
        var another = staff.browser();
        var theirQuestion = question(another.signIn(other.name(), Staff.PASSWORD), "show");
        var browser = staff.browser();
        assertThat(second(browser, password(browser), theirs.shown(theirQuestion)))
                .as("an answer to a question that was asked of another")
                .hasStatus(422);
    }

    @Test
    void theSamePasskeyBelongsToOne() {
        var device = withPasskey(staff.signedIn(officer));
        var other = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        assertThat(add(other, device)).hasStatus(422);
    }

    /** Whoever sits at her open desk adds none: decision 012 for phones. */
    @Test
    void anotherOneNeedsWhatCounts() {
        var browser = staff.signedIn(officer);
        var first = withPasskey(browser);
        assertThat(add(browser, device())).hasStatus(422).bodyText().contains("aria-invalid");
        var asked = browser.get(PAGE);
        assertThat(browser.post(
                        PAGE,
                        "name",
                        "手机",
                        "credential",
                        device().made(question(asked, "make")),
                        "present",
                        first.shown(question(asked, "show"))))
                .hasStatus(303);
        assertThat(browser.get("/desk/me")).bodyText().contains("手机");
        var phone = Authenticator.scanning(browser, clock);
        assertThat(phone.confirm(browser, phone.code()))
                .as("an authenticator too")
                .hasStatus(422);
    }

    @Test
    void besideAPhoneEitherWillDo() {
        var browser = staff.signedIn(officer);
        var phone = Authenticator.setUp(browser, clock);
        var device = device();
        assertThat(add(browser, device, "present", phone.nextCode())).hasStatus(303);
        later();
        assertThat(enter(staff.browser(), device)).hasStatus(303);
        var other = staff.browser();
        assertThat(second(other, password(other), phone.nextCode())).hasStatus(303);
    }

    @Test
    void theLastOneIsNotEndedAndAnotherIs() {
        var browser = staff.signedIn(officer);
        var first = withPasskey(browser);
        browser.post(ends(browser).getFirst());
        assertThat(browser.get("/desk/me?done=passkey-last")).bodyText().contains("只剩这一个了");
        var asked = browser.get(PAGE);
        browser.post(
                PAGE,
                "name",
                "手机",
                "credential",
                device().made(question(asked, "make")),
                "present",
                first.shown(question(asked, "show")));
        assertThat(ends(browser)).hasSize(2);
        assertThat(browser.post(ends(browser).getFirst())).hasRedirectedUrl("/desk/me?done=passkey-ended");
        later();
        assertThat(enter(staff.browser(), first)).as("ended").hasStatus(422);
        assertThat(ends(browser)).hasSize(1);
    }

    private static List<String> ends(Browser browser) {
        return END.matcher(Browser.body(browser.get("/desk/me")))
                .results()
                .map(found -> found.group())
                .toList();
    }

    @Test
    void aRecoveryCodeStandsInForIt() {
        var browser = staff.signedIn(officer);
        var recovery = Authenticator.recoveryCodes(add(browser, device())).getFirst();
        var other = staff.browser();
        assertThat(second(other, password(other), recovery)).hasStatus(303);
    }

    @Test
    void aPasswordByCodeGivesNoNewRecoveryCodesWhereThereIsAPasskey() {
        var browser = staff.signedIn(officer);
        var recovery = Authenticator.recoveryCodes(add(browser, device())).getFirst();
        var other = staff.browser();
        other.get("/sign-in/code");
        var changed = other.post(
                "/sign-in/code",
                "username",
                officer.name(),
                "code",
                recovery,
                "password",
                "另一个长长的新密码在这里",
                "again",
                "另一个长长的新密码在这里");
        assertThat(changed).hasStatusOk();
        assertThat(Authenticator.recoveryCodes(changed)).isEmpty();
    }

    @Test
    void theSecurityAdministratorTakesItOffAndSheIsTold() {
        var browser = staff.signedIn(officer);
        withPasskey(browser);
        clock.advance(Duration.ofMinutes(1));
        assertThat(administrator(staff).post(page(officer) + "/second-factor/end", "reason", "LOST_DEVICE"))
                .hasStatus(303);
        assertThat(browser.get("/desk/me")).as("signed out").hasStatus(303);
        var entered = staff.browser();
        assertThat(password(entered)).hasRedirectedUrl("/desk/me?done=news");
        assertThat(entered.get("/desk/me?done=news")).bodyText().contains("手机丢了或者坏了");
    }

    @Test
    void whoeverComesUnderAnotherNameIsOfferedNone() {
        var browser = staff.signedIn(officer);
        withPasskey(browser);
        assertThat(browser.get("http://127.0.0.1" + PAGE))
                .hasStatusOk()
                .bodyText()
                .contains("通行密钥用不了")
                .doesNotContain("data-passkey");
    }

    private List<String> audited() {
        return sql.sql("select action || ' ' || coalesce(reason, '') from audit.event where object_id = ?"
                        + " and outcome = 'done' and (action like 'passkey%' or reason like '%by-%') order by id")
                .param(officer.account().value())
                .query(String.class)
                .list();
    }
}
