package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.niangjia.shared.OrganizationId;
import org.niangjia.support.TestClock;
import org.niangjia.support.World;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.test.context.ContextConfiguration;

/** In real use: everybody has a second factor before anything opens (safety.md 26; ASVS V6.3.3). */
@IdentityTest
@ContextConfiguration(initializers = {World.class, RequiredFactorTest.RealUse.class})
class RequiredFactorTest {
    private static final OrganizationId DESK = OrganizationId.seeded("test", "96");

    static final class RealUse implements ApplicationContextInitializer<ConfigurableApplicationContext> {
        @Override
        public void initialize(ConfigurableApplicationContext context) {
            TestPropertyValues.of("niangjia.demonstration=false").applyTo(context);
        }
    }

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    Accounts accounts;

    @BeforeEach
    void now() {
        clock.reset();
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void whateverHerRoleSheSetsItUpFirst(Role role) {
        var browser = staff.browser();
        var person = staff.person(LittleTree.PROVINCE, role);
        var entered = browser.signIn(person.name(), Staff.PASSWORD);
        assertThat(entered).hasStatus(303);
        assertThat(entered).hasRedirectedUrl(Authenticator.PAGE);
        for (var path : List.of("/desk", "/desk/me", "/desk/wordings", "/desk/requests/" + person.account())) {
            assertThat(browser.get(path)).as(path).hasStatus(303).hasRedirectedUrl(Authenticator.PAGE);
        }
        assertThat(browser.get("/desk/me", "HX-Request", "true")).hasStatus(401);
        assertThat(browser.get(Authenticator.PAGE))
                .bodyText()
                .contains("光有密码不够", "/sign-out")
                .doesNotContain("演示里可以不设", "先不设");
        Authenticator.setUp(browser, clock);
        assertThat(browser.get("/desk/me")).hasStatusOk();
    }

    @Test
    void whatSheWroteBeforeItIsSetUpComesBack() {
        var browser = staff.signedIn(staff.person(LittleTree.NORTH, Role.OFFICER));
        assertThat(browser.get(Authenticator.PAGE)).hasStatusOk();
        assertThat(browser.post("/desk/wordings", "title", "开头", "body", "慢慢说，不急"))
                .hasStatus(403)
                .bodyText()
                .contains("慢慢说，不急", Authenticator.PAGE);
    }

    /** Who is stopped before the desk answers nobody: a woman must not be sent to it. */
    @Test
    void aDeskIsNotOpenWhileItsOnlyOfficerIsStopped() {
        var officer = staff.person(DESK, Role.OFFICER);
        var since = clock.instant();
        var browser = staff.signedIn(officer);
        assertThat(accounts.staffedSince(List.of(DESK), since, Set.of())).isEmpty();
        Authenticator.setUp(browser, clock);
        assertThat(accounts.staffedSince(List.of(DESK), since, Set.of())).containsExactly(DESK);
        assertThat(accounts.anyStaffedSince(since)).isTrue();
    }

    @Test
    void takenOffSheIsToldAndSetsItUpAnew() {
        var officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        var first = Authenticator.setUp(staff.signedIn(officer), clock);
        clock.advance(Duration.ofMinutes(1));
        var desk = administrator(staff);
        Authenticator.setUp(desk, clock);
        assertThat(desk.post(page(officer) + "/second-factor/end", "reason", "LOST_DEVICE"))
                .hasStatus(303);
        clock.advance(Duration.ofMinutes(1));
        var browser = staff.browser();
        assertThat(browser.signIn(officer.name(), Staff.PASSWORD)).hasRedirectedUrl(Authenticator.PAGE + "?done=news");
        assertThat(browser.get(Authenticator.PAGE + "?done=news")).bodyText().contains("取消了你的动态码", "notice-warning");
        var newer = Authenticator.setUp(browser, clock);
        assertThat(browser.get("/desk/me")).hasStatusOk();

        var again = staff.browser();
        assertThat(second(again, again.signIn(officer.name(), Staff.PASSWORD), first.nextCode()))
                .hasStatus(422);
        assertThat(second(again, again.signIn(officer.name(), Staff.PASSWORD), newer.code()))
                .hasStatus(303);
    }
}
