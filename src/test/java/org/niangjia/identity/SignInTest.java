package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.identity.model.Reason;
import org.niangjia.identity.store.AccountStore;
import org.niangjia.identity.store.DisablementStore;
import org.niangjia.shared.Viewer;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@IdentityTest
class SignInTest {
    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    @Autowired
    DisablementStore disablements;

    @Autowired
    AccountStore accounts;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @Test
    void rightPasswordOpensTheDesk() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);

        assertThat(browser.get("/desk/me")).hasStatusOk().bodyText().contains(officer.displayName(), "北乡妇联");
    }

    @Test
    void signingInAgainIsANewSessionAndTheOldOneIsGone() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        browser.get("/desk/me");
        var first = Objects.requireNonNull(browser.cookie("niangjia")).getValue();

        assertThat(browser.post("/sign-in", "username", officer.name(), "password", Staff.PASSWORD))
                .hasStatus(303);
        assertThat(Objects.requireNonNull(browser.cookie("niangjia")).getValue())
                .isNotEqualTo(first);
        assertThat(new Sessions(sql).lastUse(officer.account())).hasSize(1);
    }

    @Test
    void cookieIsOfThisSiteOnlyAndHiddenFromScripts() {
        var cookie = Objects.requireNonNull(
                staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER)).cookie("niangjia"));

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getDomain()).isNull();
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Strict");
        assertThat(cookie.getMaxAge()).isEqualTo(-1);
    }

    @Test
    void unknownWrongLockedAndDisabledGetTheSameAnswer() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var locked = staff.person(LittleTree.NORTH, Role.OFFICER);
        var disabled = staff.person(LittleTree.NORTH, Role.OFFICER);
        for (var i = 0; i < 5; i++) {
            staff.browser().signIn(locked.name(), "wrong");
        }
        disablements.begin(viewer(officer), disabled.account(), Reason.LEFT);

        var answers = new String[] {
            answer("nobody-of-this-name", Staff.PASSWORD),
            answer(officer.name(), "wrong"),
            answer(locked.name(), Staff.PASSWORD),
            answer(disabled.name(), Staff.PASSWORD)
        };

        assertThat(answers).containsOnly(answers[0]);
        assertThat(answers[0]).contains("没登录上");
    }

    private String answer(String name, String password) {
        var answer = staff.browser().signIn(name, password);
        assertThat(answer).hasStatus(422);
        return Browser.body(answer)
                .replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "")
                .replace("value=\"" + name + "\"", "");
    }

    @Test
    void typedNameStaysTypedPasswordDoesNot() {
        assertThat(staff.browser().signIn("wangfang", "a secret that is wrong"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"wangfang\"", "type=\"password\"")
                .doesNotContain("a secret that is wrong");
    }

    @Test
    void fiveWrongTriesLockForFifteenMinutes() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        for (var i = 0; i < 5; i++) {
            assertThat(staff.browser().signIn(officer.name(), "wrong")).hasStatus(422);
        }

        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(422);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(422);
        clock.advance(Duration.ofSeconds(1));
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
    }

    @Test
    void whoGuessesElsewhereKeepsNobodyOut() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        for (var i = 0; i < 5; i++) {
            staff.browser().from("198.51.100." + i).signIn(officer.name(), "wrong");
        }

        assertThat(staff.browser().from("198.51.100.77").signIn(officer.name(), Staff.PASSWORD))
                .hasStatus(422);
        assertThat(staff.browser().from("203.0.113.5").signIn(officer.name(), Staff.PASSWORD))
                .hasStatus(303);
        assertThat(staff.browser().from("198.51.100.77").signIn(officer.name(), Staff.PASSWORD))
                .hasStatus(422);
    }

    @Test
    void aHundredTriesFromAnywhereLockForAll() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        for (var i = 0; i < 99; i++) {
            assertThat(accounts.beginTry(officer.account())).isTrue();
        }
        clock.advance(Duration.ofMinutes(15));
        for (var i = 0; i < 100; i++) {
            assertThat(accounts.beginTry(officer.account())).isTrue();
        }

        assertThat(staff.browser().from("203.0.113.9").signIn(officer.name(), Staff.PASSWORD))
                .hasStatus(422);
        clock.advance(Duration.ofMinutes(15).minusSeconds(1));
        assertThat(accounts.beginTry(officer.account())).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(staff.browser().from("203.0.113.9").signIn(officer.name(), Staff.PASSWORD))
                .hasStatus(303);
    }

    @Test
    void rightPasswordStartsTheCountAnew() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        for (var round = 0; round < 2; round++) {
            for (var i = 0; i < 4; i++) {
                staff.browser().signIn(officer.name(), "wrong");
            }
            assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasStatus(303);
        }
    }

    @Test
    void refusalsAreKeptInTheAuditWithoutTheNameTyped() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        staff.browser().signIn(officer.name(), "wrong");

        assertThat(sql.sql("select action || ' ' || outcome || ' ' || reason from audit.event where object_id = ?"
                                + " order by id desc limit 1")
                        .param(officer.account().value())
                        .query(String.class)
                        .single())
                .isEqualTo("sign-in refused identity.audit.wrong");
    }

    @Test
    void expiredFormComesBackWithTheName() {
        var browser = staff.browser();
        browser.get("/sign-in");
        browser.forget("niangjia-form");

        assertThat(browser.post("/sign-in", "username", "wangfang", "password", "a secret of hers"))
                .hasStatus(422)
                .bodyText()
                .contains("value=\"wangfang\"", "这个页面放久了")
                .doesNotContain("a secret of hers");
    }

    @Test
    void passwordInTheAddressIsNotRead() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);

        assertThat(staff.browser().get("/sign-in?username=" + officer.name() + "&password=" + Staff.PASSWORD))
                .hasStatusOk()
                .bodyText()
                .doesNotContain(Staff.PASSWORD);
    }

    @Test
    void signInFormStartsNoSession() {
        var before = new Sessions(sql).count();
        var browser = staff.browser();
        browser.get("/sign-in");

        assertThat(browser.cookie("niangjia")).isNull();
        assertThat(new Sessions(sql).count()).isEqualTo(before);
    }

    @Test
    void signOutEndsTheSessionAndClearsTheBrowser() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var browser = staff.signedIn(officer);
        var kept = Objects.requireNonNull(browser.cookie("niangjia"));
        browser.get("/desk/me");

        assertThat(browser.post("/sign-out"))
                .hasStatus(303)
                .headers()
                .hasValue("Clear-Site-Data", "\"cache\", \"cookies\", \"storage\"");
        assertThat(new Sessions(sql).lastUse(officer.account())).isEmpty();
        assertThat(browser.get("/desk/me", "Cookie", "niangjia=" + kept.getValue()))
                .hasStatus(303);
    }

    private static Viewer.Officer viewer(Staff.Person person) {
        return new Viewer.Officer(
                person.account(), person.displayName(), LittleTree.NORTH, "OFFICER", Role.OFFICER.permissions());
    }
}
