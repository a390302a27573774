package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** An installation under 等保: passwords have a term (GB/T 22239-2019 8.1.4.1). */
@IdentityTest
@ContextConfiguration(initializers = {World.class, OldPasswordTest.Dengbao.class})
class OldPasswordTest {
    private static final String PAGE = "/desk/me/new-password";
    private static final String NEW = "门前一棵大槐树 Spring 2026";

    static final class Dengbao implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            try {
                var folder = Files.createTempDirectory("niangjia-settings");
                Files.writeString(folder.resolve("passwords.yaml"), "reading: dengbao\n");
                TestPropertyValues.of("niangjia.settings.folder=" + folder).applyTo(context);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @BeforeEach
    @AfterEach
    void now() {
        clock.reset();
    }

    @Test
    void afterNinetyDaysNothingOpensBeforeANewOne() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        clock.advance(Duration.ofDays(90).minusSeconds(1));
        var browser = staff.signedIn(officer);
        assertThat(browser.get("/desk/me")).hasStatusOk();
        assertThat(isStaffed()).isTrue();
        clock.advance(Duration.ofSeconds(1));
        assertThat(isStaffed()).isFalse();
        for (var path : List.of("/desk", "/desk/me", "/desk/me/second-factor")) {
            assertThat(browser.get(path)).as(path).hasStatus(303).hasRedirectedUrl(PAGE);
        }
        assertThat(browser.post("/desk/wordings", "title", "开头", "body", "慢慢说，不急"))
                .hasStatus(403)
                .bodyText()
                .contains("慢慢说，不急", PAGE);
        assertThat(staff.browser().signIn(officer.name(), Staff.PASSWORD)).hasRedirectedUrl(PAGE);

        assertThat(browser.get(PAGE)).bodyText().contains("你的密码用得太久了", "90 天换一次");
        assertThat(change(browser, Staff.PASSWORD)).isEqualTo(422);
        assertThat(change(browser, "门前一棵大槐树春天都开花")).as("one kind").isEqualTo(422);
        assertThat(change(browser, NEW)).isEqualTo(303);
        assertThat(browser.get("/desk/me")).hasStatusOk();
        assertThat(staff.browser().signIn(officer.name(), NEW)).hasRedirectedUrl("/desk");
    }

    @Test
    void whoseSecondFactorWasTakenOffIsToldOnThatPageToo() {
        var officer = staff.person(LittleTree.SOUTH, Role.OFFICER);
        Authenticator.setUp(staff.signedIn(officer), clock);
        clock.advance(Duration.ofDays(90));
        var desk = AccountsDesk.administrator(staff);
        assertThat(desk.post(AccountsDesk.page(officer) + "/second-factor/end", "reason", "LOST_DEVICE"))
                .hasStatus(303);
        var browser = staff.browser();
        assertThat(browser.signIn(officer.name(), Staff.PASSWORD)).hasRedirectedUrl(PAGE + "?done=news");
        assertThat(browser.get(PAGE + "?done=news")).bodyText().contains("取消了你的动态码", "notice-warning");
    }

    private boolean isStaffed() {
        return accounts.staffedSince(List.of(LittleTree.NORTH), clock.instant().minusSeconds(60), Set.of())
                .contains(LittleTree.NORTH);
    }

    private static int change(Browser browser, String password) {
        return browser.post(PAGE, "current", Staff.PASSWORD, "password", password, "again", password)
                .getResponse()
                .getStatus();
    }

    @Test
    void theOneTimeCodesPageSaysAndHoldsTheSameRules() {
        var browser = staff.browser();
        assertThat(browser.get("/sign-in/code")).bodyText().contains("至少有 3 种", "90 天换一次");
        assertThat(browser.post(
                        "/sign-in/code",
                        "username",
                        "nobody",
                        "code",
                        "0000",
                        "password",
                        "correct horse battery",
                        "again",
                        "correct horse battery"))
                .hasStatus(422)
                .bodyText()
                .contains("太单一了");
    }
}
