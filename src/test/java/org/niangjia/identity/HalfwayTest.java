package org.niangjia.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.niangjia.identity.AccountsDesk.administrator;
import static org.niangjia.identity.AccountsDesk.page;
import static org.niangjia.identity.Authenticator.second;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.niangjia.support.Browser;
import org.niangjia.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Between the password and the code of the phone. */
@IdentityTest
class HalfwayTest {
    private static final String NEW = "河边的石头圆又圆呀圆又圆";

    @Autowired
    Staff staff;

    @Autowired
    TestClock clock;

    @Autowired
    JdbcClient sql;

    private Staff.Person officer;
    private Browser desk;
    private Authenticator phone;
    private Browser halfway;
    private MvcTestResult form;

    @BeforeEach
    void herPasswordWasRight() {
        clock.reset();
        officer = staff.person(LittleTree.NORTH, Role.OFFICER);
        desk = staff.signedIn(officer);
        phone = Authenticator.setUp(desk, clock);
        halfway = staff.browser();
        form = halfway.signIn(officer.name(), Staff.PASSWORD);
    }

    @Test
    void halfwayInIsNotIn() {
        assertThat(halfway.cookie("niangjia")).isNull();
        assertThat(halfway.get("/desk/me")).hasStatus(303).hasRedirectedUrl("/sign-in");
        assertThat(halfway.post("/sign-in/second-step", "token", "forged", "factor", "000000"))
                .hasStatus(422)
                .bodyText()
                .contains("从账号和密码重新来");
        clock.advance(Duration.ofMinutes(5));
        assertThat(second(halfway, form, phone.code()))
                .hasStatus(422)
                .bodyText()
                .contains("从账号和密码重新来");
        assertThat(halfway.get("/sign-in/second-step")).hasStatus(303).hasRedirectedUrl("/sign-in");
    }

    @Test
    void aFormWhoseTokenIsTooOldComesBackAndGoesOn() {
        halfway.forget("niangjia-form");
        assertThat(second(halfway, form, phone.nextCode()))
                .hasStatus(422)
                .bodyText()
                .contains("这个页面放久了", "name=\"factor\"", "href=\"/sign-in\"")
                .doesNotContain("back=");
        assertThat(second(halfway, form, phone.nextCode())).hasStatus(303);
    }

    @Test
    void whoseRightPasswordIsResetMeanwhileDoesNotComeIn() {
        clock.advance(Duration.ofMinutes(1));
        administrator(staff).post(page(officer) + "/reset");
        assertStopped();
        assertThat(lastSignIn()).isEqualTo("refused identity.audit.other-password");
    }

    @Test
    void whoseRightPasswordIsChangedMeanwhileDoesNotComeIn() {
        clock.advance(Duration.ofMinutes(1));
        assertThat(desk.post("/desk/me/password", "current", Staff.PASSWORD, "password", NEW, "again", NEW))
                .hasStatus(303);
        assertStopped();
        assertThat(second(halfway, halfway.signIn(officer.name(), NEW), phone.nextCode()))
                .hasStatus(303);
    }

    @Test
    void whoIsDisabledMeanwhileDoesNotComeIn() {
        administrator(staff).post(page(officer) + "/disablement", "reason", "LEFT");
        assertStopped();
        assertThat(lastSignIn()).isEqualTo("refused identity.audit.disabled");
    }

    private void assertStopped() {
        assertThat(second(halfway, form, phone.nextCode())).hasStatus(422);
        assertThat(halfway.get("/desk/me")).hasStatus(303);
    }

    private String lastSignIn() {
        return sql.sql("select outcome || ' ' || reason from audit.event where object_id = ? and action = 'sign-in'"
                        + " order by id desc limit 1")
                .param(officer.account().value())
                .query(String.class)
                .single();
    }
}
